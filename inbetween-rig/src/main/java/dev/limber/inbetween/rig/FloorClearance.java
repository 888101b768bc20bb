package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;

/**
 * Lifts feet and hands that a filling has put below the floor, by bending their limbs. The floor is as low as toes are in
 * given frames and where they stand; a foot or hand that is lower in the given frame before a gap or after it, as in a pit
 * or sunk into the floor, may be as low in the gap.
 */
final class FloorClearance {
    private final Rig rig;
    private final PoseHandles handles;
    private final double floor; // along up

    private FloorClearance(Rig rig, double floor) {
        this.rig = rig;
        this.floor = floor;
        handles = new PoseHandles(rig);
    }

    /** Corrects the missing frames of a draft. */
    static void lift(Draft draft, MissingFrames missing, Rig rig) {
        FloorClearance clearance = new FloorClearance(rig, floor(draft, missing, rig));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int foot = rig.roles().joint(BodyPart.FOOT, side);
            int toe = rig.roles().joint(BodyPart.TOE, side);
            int hand = rig.roles().joint(BodyPart.HAND, side);
            missing.spans().forEach(gap -> {
                clearance.lift(draft, gap, foot, foot, toe);
                clearance.lift(draft, gap, hand, hand);
            });
        }
    }

    private static double floor(Draft draft, MissingFrames missing, Rig rig) {
        Clip clip = draft.clip();
        FootTracks tracks = FootTracks.of(clip, rig.roles());
        FootContacts contacts = FootContacts.detect(tracks, rig.up(), rig.height(), ContactSettings.DEFAULT);
        double floor = Double.POSITIVE_INFINITY;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            FootPoint point = tracks.has(FootPoint.toe(side)) ? FootPoint.toe(side) : FootPoint.heel(side);
            if (tracks.has(point)) {
                double given = GivenFeet.lowest(tracks, point, missing, rig.up());
                floor = Math.min(floor, Math.min(given, contacts.level(point)));
            }
        }
        return floor;
    }

    /** @param points joints that move with {@code end}, which stay above the floor; {@link Skeleton#NONE} for one that lacks */
    private void lift(Draft draft, FrameSpan gap, int end, int... points) {
        if (end == Skeleton.NONE || !handles.canMove(end)) {
            return;
        }
        WorldPose before = WorldPose.of(draft.pose(gap.first() - 1));
        WorldPose after = WorldPose.of(draft.pose(gap.last() + 1));
        for (int frame = gap.first(); frame <= gap.last(); frame++) {
            Pose pose = draft.pose(frame);
            WorldPose world = WorldPose.of(pose);
            double rise = 0;
            for (int point : points) {
                if (point != Skeleton.NONE) {
                    double lowest = Math.min(floor, Math.min(height(before, point), height(after, point)));
                    rise = Math.max(rise, lowest - height(world, point));
                }
            }
            if (rise > 0) {
                handles.move(pose, end, rig.up().times(rise));
            }
        }
    }

    private double height(WorldPose world, int joint) {
        return world.position(joint).dot(rig.up());
    }
}
