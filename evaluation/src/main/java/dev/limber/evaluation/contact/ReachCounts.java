package dev.limber.evaluation.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.ContactFinder.Limits;
import dev.limber.retarget.contact.ContactReach;
import dev.limber.retarget.contact.Part.Region;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many contacts of arms a body can have at once, in frames a quarter of a second apart.
 *
 * @param wanted contacts of the source, summed over these frames
 * @param reached those of them that the target can have together
 */
record ReachCounts(int wanted, int reached) {
    static final ReachCounts NONE = new ReachCounts(0, 0);

    private static final double EVERY = 0.25; // s

    /**
     * @param volumes of the target
     * @param result from whose poses the target reaches
     */
    static ReachCounts of(BodyTrack source, Rig target, BodyVolumes volumes, Clip result) {
        Map<Set<Region>, BitSet> touching = TouchCounts.frames(source);
        ContactReach reach = new ContactReach(target, volumes);
        Pose pose = new Pose(result.skeleton());
        int every = (int) Math.max(1, Math.round(EVERY / result.frameTime()));
        ReachCounts sum = NONE;
        for (int first = 0; first < result.frameCount(); first += every) {
            int frame = first;
            List<Set<Region>> wanted = touching.entrySet().stream()
                    .filter(pair ->
                            pair.getValue().get(frame) && pair.getKey().stream().anyMatch(Region::isArm))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!wanted.isEmpty()) {
                result.read(frame, pose);
                int reached = reach.together(pose, wanted, Limits.STRICT.near()).size();
                sum = sum.plus(new ReachCounts(wanted.size(), reached));
            }
        }
        return sum;
    }

    ReachCounts plus(ReachCounts other) {
        return new ReachCounts(wanted + other.wanted, reached + other.reached);
    }
}
