package dev.limber.editor.animate;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.ik.FootGoals;
import dev.limber.motion.ik.FootGuide;
import dev.limber.motion.ik.FootLock;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Stops feet that slide: each contact rests at its mean place on the floor, and the motion blends in before and out after. */
final class FootPlanting {
    private FootPlanting() {}

    /**
     * Returns a clip whose feet do not slide in some frames; all others stay as they are.
     *
     * @param sides of the feet
     */
    static Clip plant(Clip clip, Rig rig, FrameSpan range, Set<Side> sides) {
        FootTracks tracks = FootTracks.of(clip, rig.roles());
        FootContacts all = FootContacts.detect(tracks, rig.up(), rig.height(), ContactSettings.DEFAULT);
        FootContacts held = all.withFrames(frames(all, range, sides));
        FootGuide floor = new FootGuide() {
            @Override
            public Vec3 position(FootPoint point, int frame) {
                return rig.up().times(all.level(point));
            }

            @Override
            public double plantedHeight(FootPoint point) {
                return all.level(point);
            }
        };
        FootGoals goals =
                new FootGoals(tracks, floor, held, rig.up(), frame -> frame >= range.first() && frame <= range.last());
        return new FootLock(rig).apply(clip, goals);
    }

    private static Map<FootPoint, BitSet> frames(FootContacts all, FrameSpan range, Set<Side> sides) {
        Map<FootPoint, BitSet> frames = new EnumMap<>(FootPoint.class);
        for (FootPoint point : FootPoint.values()) {
            BitSet held = new BitSet();
            if (all.has(point) && sides.contains(point.side())) {
                for (int frame = range.first(); frame <= Math.min(range.last(), all.frameCount() - 1); frame++) {
                    held.set(frame, all.at(point, frame));
                }
            }
            frames.put(point, held);
        }
        return frames;
    }
}
