package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The feet of a source through a clip, and the floor that they stand on.
 *
 * @param floor its height along the source's up, in the source's unit
 */
public record SourceFeet(FootTracks tracks, FootContacts contacts, double floor) {
    /** Follows the feet of a clip of a rig. */
    public static SourceFeet of(Clip clip, Rig rig) {
        return of(clip, new ReferencePose(rig, rig.roles()), FloorSettings.DEFAULT);
    }

    /**
     * Follows the feet of a clip of the source.
     *
     * @param settings where its floor is; one at a known height was put at 0 ({@link SourceSettings#apply})
     */
    static SourceFeet of(Clip clip, ReferencePose source, FloorSettings settings) {
        FootTracks tracks = FootTracks.of(clip, source.roles());
        Vec3 up = source.rig().up();
        double height = source.rig().height();
        return switch (settings.kind()) {
            case FEET -> found(tracks, source, FootContacts.detect(tracks, up, height, ContactSettings.DEFAULT));
            case SOURCE ->
                found(tracks, source, FootContacts.detectAnywhere(tracks, up, height, ContactSettings.DEFAULT));
            case HEIGHT ->
                new SourceFeet(
                        tracks, FootContacts.detect(tracks, up, height, ContactSettings.DEFAULT, standing(source)), 0);
        };
    }

    private static SourceFeet found(FootTracks tracks, ReferencePose source, FootContacts contacts) {
        return new SourceFeet(tracks, contacts, floor(contacts, source));
    }

    /** Returns how high the points of the feet are above the soles. */
    private static Map<FootPoint, Double> standing(ReferencePose source) {
        Map<FootPoint, Double> levels = new EnumMap<>(FootPoint.class);
        FootTracks.points(source.rig().skeleton(), source.roles())
                .forEach((point, site) -> levels.put(point, source.height(site)));
        return levels;
    }

    /** Returns what toes stand on, or heels without them: a foot that lies on its side has a low heel, but no low toe. */
    private static double floor(FootContacts contacts, ReferencePose source) {
        Skeleton skeleton = source.rig().skeleton();
        Map<FootPoint, EndSite> sites = FootTracks.points(skeleton, source.roles());
        double floor = Double.MAX_VALUE;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            FootPoint point = contacts.has(FootPoint.toe(side)) ? FootPoint.toe(side) : FootPoint.heel(side);
            EndSite site = sites.get(point);
            if (site != null && contacts.has(point)) {
                floor = Math.min(floor, contacts.level(point) - source.height(site));
            }
        }
        return floor == Double.MAX_VALUE ? 0 : floor;
    }
}
