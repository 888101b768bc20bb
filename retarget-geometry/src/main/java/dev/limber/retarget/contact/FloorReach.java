package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Tells when no part of a body but its feet can be near the floor, in much less time than {@link FloorTrack} takes: a limb
 * reaches no deeper than its length below the shoulder or hip joint. Most clips are of people who stand. Immutable.
 */
final class FloorReach {
    private final Skeleton skeleton;
    private final BitSet limbs = new BitSet(); // joints that carry volumes of arms and legs
    private final BitSet stretching = new BitSet(); // joints whose bone has no constant length
    private final double[] reaches; // (joint) how far what is reckoned from it is from it at most; 0 for nothing
    private final double unit;

    private FloorReach(Clip clip, BodyVolumes volumes) {
        skeleton = clip.skeleton();
        unit = volumes.unit();
        reaches = new double[skeleton.jointCount()];
        volumes.all().stream().filter(volume -> !volume.part().isTorso()).forEach(volume -> limbs.set(volume.joint()));
        Arrays.stream(clip.translatedJoints()).forEach(stretching::set);
        for (FloorPoint point : FloorPoint.list()) {
            volumes.of(point.part()).ifPresent(volume -> reckon(volume, point.end()));
        }
    }

    /** Takes an end of a volume in, reckoned from where its limb begins. */
    private void reckon(Volume volume, int end) {
        double reach = end == 0
                ? volume.start().length() + volume.startRadius()
                : volume.end().length() + volume.endRadius();
        int from = volume.joint();
        double bones = 0;
        for (int at = from; at != Skeleton.NONE && !stretching.get(at); at = skeleton.parent(at)) {
            if (limbs.get(at)) {
                from = at;
                reach += bones;
                bones = 0;
            }
            bones += skeleton.restTranslation(at).length();
        }
        reaches[from] = Math.max(reaches[from], reach);
    }

    /**
     * Whether a part may come as near to the floor in any frame; false only if none does.
     *
     * @param rotation what is done to each pose first
     * @param up unit, world
     * @param floor its height along up, in the skeleton's unit
     * @param height above the floor, in metres of a body of 1.75 m
     */
    static boolean mayTouch(
            Clip clip, BodyVolumes volumes, Consumer<Pose> rotation, Vec3 up, double floor, double height) {
        return new FloorReach(clip, volumes).mayTouch(clip, rotation, up, floor, height);
    }

    private boolean mayTouch(Clip clip, Consumer<Pose> rotation, Vec3 up, double floor, double height) {
        int[] joints = IntStream.range(0, reaches.length)
                .filter(joint -> reaches[joint] > 0)
                .toArray();
        int[] chains = skeleton.chainsTo(joints);
        Pose pose = skeleton.restPose();
        WorldPose world = new WorldPose(skeleton);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose, chains);
            rotation.accept(pose);
            world.update(pose, chains);
            for (int joint : joints) {
                double lowest = world.position(joint).dot(up) - reaches[joint];
                if (!(lowest - floor > height * unit)) {
                    return true;
                }
            }
        }
        return false;
    }
}
