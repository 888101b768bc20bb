package dev.limber.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a clip between cuts, such as a T-pose before the motion, held poses, or takes that were joined end to
 * end. Smoothing over time must not cross a cut.
 */
public final class Shots {
    /** The joints of a cut go this far in one frame, in heights, on average. */
    private static final double FAR = 0.04;
    /** And this many times as far as in the frames before and after. */
    private static final double SUDDEN = 6;

    private final Clip clip;
    private final double[]
            reaches; // (joint), lengths of the bones to all joints below, summed, over the number of joints
    private final double[] carried; // (joint), the part of the joints that it carries, itself included
    private final WorldPose from;
    private final WorldPose to;
    private final Pose pose;

    private Shots(Clip clip) {
        this.clip = clip;
        Skeleton skeleton = clip.skeleton();
        int joints = skeleton.jointCount();
        reaches = new double[joints];
        carried = new double[joints];
        from = new WorldPose(skeleton);
        to = new WorldPose(skeleton);
        pose = new Pose(skeleton);
        if (clip.frameCount() > 0) {
            clip.read(0, pose);
        }
        for (int joint = joints - 1; joint >= 0; joint--) {
            carried[joint] += 1.0 / joints;
            int parent = skeleton.parent(joint);
            if (parent != Skeleton.NONE) {
                carried[parent] += carried[joint];
                // Bones that stretch are taken as long as the first frame has them, where that is longer than at rest.
                double bone = Math.max(
                        skeleton.restTranslation(joint).length(),
                        Vec3.of(pose.translations(), 3 * joint).length());
                reaches[parent] += reaches[joint] + carried[joint] * bone;
            }
        }
    }

    /**
     * Returns the frames at which the shots of a clip begin, 0 first.
     *
     * @param height of the character, in the skeleton's unit
     */
    public static List<Integer> starts(Clip clip, double height) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        starts.addAll(new Shots(clip).cuts(FAR * height));
        return starts;
    }

    /** Returns the frames that begin another shot. */
    private List<Integer> cuts(double far) {
        List<Integer> cuts = new ArrayList<>();
        if (clip.frameCount() < 3) {
            return cuts; // two frames tell nothing
        }
        Pose last = clip.pose(0);
        Pose now = new Pose(clip.skeleton());
        for (int frame = 1; frame < clip.frameCount(); frame++) {
            clip.read(frame, now);
            // Most frames need no world positions: their joints rotate too little to move far.
            if (mostMovement(last, now) > far && isCut(frame, far)) {
                cuts.add(frame);
            }
            last.set(now);
        }
        return cuts;
    }

    private boolean isCut(int frame, double far) {
        double step = movement(frame);
        return step > far && step > SUDDEN * Math.max(movement(frame - 1), movement(frame + 1));
    }

    /** Returns how far the joints go on average from the frame before, 0 at the ends of the clip. */
    private double movement(int frame) {
        if (frame < 1 || frame >= clip.frameCount()) {
            return 0;
        }
        clip.read(frame - 1, pose);
        from.update(pose);
        clip.read(frame, pose);
        to.update(pose);
        double sum = 0;
        for (int joint = 0; joint < reaches.length; joint++) {
            sum += to.position(joint).distance(from.position(joint));
        }
        return sum / reaches.length;
    }

    /** Returns what {@link #movement} is not more than: each joint takes along what it carries, by an arc or a shift. */
    private double mostMovement(Pose last, Pose now) {
        double[] a = last.rotations();
        double[] b = now.rotations();
        double most = 0;
        for (int joint = 0; joint < reaches.length; joint++) {
            double dot = Quat.dot(a, 4 * joint, b, 4 * joint);
            most += Math.PI * Math.sqrt(Math.max(0, 1 - dot * dot)) * reaches[joint]; // sin(x / 2) >= x / pi
        }
        for (int joint : clip.translatedJoints()) {
            most += carried[joint]
                    * Vec3.of(now.translations(), 3 * joint)
                            .minus(Vec3.of(last.translations(), 3 * joint))
                            .length();
        }
        return most;
    }
}
