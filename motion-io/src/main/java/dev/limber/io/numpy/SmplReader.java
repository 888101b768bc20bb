package dev.limber.io.numpy;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the motion of SMPL, SMPL-H and SMPL-X bodies as AMASS and similar data sets store it in npz files: a rotation
 * vector for each joint, in radians, and the position of the root, in metres. The result has Y up.
 */
public final class SmplReader {
    private static final double DEFAULT_RATE = 30;
    private static final double SLOWEST = 1e-3; // frames per second
    private static final double FASTEST = 1e5;

    private SmplReader() {}

    /**
     * Reads a clip.
     *
     * @param warnings gets what was not told by the file
     * @throws NumpyException when there is no such motion in it
     */
    public static Clip read(Path path, List<String> warnings) throws IOException {
        NpzFile npz = NpzFile.read(path);
        double[][] poses = poses(npz); // (frame, joint, 3)
        int frames = poses.length;
        Skeleton skeleton = SmplSkeleton.of(joints(npz, frames == 0 ? 0 : poses[0].length));
        NumpyArray at = npz.array("trans", "transl", "translation")
                .orElseThrow(() -> new NumpyException(npz.file(), "has no 'trans': " + npz.names()));
        if (!at.shape().equals(List.of(frames, 3))) {
            throw new NumpyException(npz.file(), "has 'trans' of shape " + at.shape() + " for " + frames + " poses");
        }
        double rate = npz.array("mocap_framerate", "mocap_frame_rate", "fps", "framerate")
                .filter(number -> number.values().length == 1 && isRate(number.values()[0]))
                .map(number -> number.values()[0])
                .orElse(0.0);
        if (rate == 0) {
            warnings.add(npz.file() + ": has no valid frame rate; taken as " + DEFAULT_RATE);
            rate = DEFAULT_RATE;
        }
        return clip(skeleton, rate, poses, at.values());
    }

    private static boolean isRate(double rate) {
        return rate >= SLOWEST && rate <= FASTEST;
    }

    private static double[][] poses(NpzFile npz) {
        List<NumpyArray> parts = npz.array("poses", "pose", "fullpose")
                .map(List::of)
                .orElseGet(() -> Stream.of(
                                npz.array("root_orient", "global_orient"),
                                npz.array("pose_body", "body_pose"),
                                npz.array("pose_jaw", "jaw_pose"),
                                npz.array("pose_eye"),
                                npz.array("pose_hand"))
                        .flatMap(part -> part.stream())
                        .toList());
        int frames = parts.isEmpty() || parts.get(0).shape().isEmpty()
                ? 0
                : parts.get(0).shape().get(0);
        if (frames == 0) {
            throw new NumpyException(
                    npz.file(),
                    "holds no motion of an SMPL body, expected 'poses' and 'trans' as AMASS has them, found "
                            + npz.names());
        }
        double[][] poses = new double[frames][0];
        for (NumpyArray part : parts) {
            if (part.shape().isEmpty() || part.shape().get(0) != frames) {
                throw new NumpyException(npz.file(), "has poses of " + frames + " frames and of shape " + part.shape());
            }
            int width = part.values().length / frames;
            for (int frame = 0; frame < frames; frame++) {
                double[] longer = java.util.Arrays.copyOf(poses[frame], poses[frame].length + width);
                System.arraycopy(part.values(), frame * width, longer, poses[frame].length, width);
                poses[frame] = longer;
            }
        }
        return poses;
    }

    private static int joints(NpzFile npz, int numbers) {
        return Stream.of(SmplSkeleton.BODY, SmplSkeleton.SMPL, SmplSkeleton.SMPL_H, SmplSkeleton.SMPL_X)
                .filter(joints -> 3 * joints == numbers)
                .findFirst()
                .orElseThrow(() -> new NumpyException(
                        npz.file(), "has " + numbers + " numbers a pose, expected 66, 72, 156 or 165"));
    }

    private static Clip clip(Skeleton skeleton, double rate, double[][] poses, double[] at) {
        double[] toYUp = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), isZUp(poses) ? -Math.PI / 2 : 0, toYUp, 0);
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / rate, poses.length, 0);
        Pose pose = new Pose(skeleton);
        for (int frame = 0; frame < poses.length; frame++) {
            for (int j = 0; j < skeleton.jointCount(); j++) {
                Quat.exp(poses[frame], 3 * j, pose.rotations(), 4 * j);
            }
            Quat.multiply(toYUp, 0, pose.rotations(), 0, pose.rotations(), 0);
            Quat.rotate(toYUp, 0, Vec3.of(at, 3 * frame).plus(SmplSkeleton.PELVIS))
                    .store(pose.translations(), 0);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** Whether bodies stand along Z for most of the time, as in AMASS. */
    private static boolean isZUp(double[][] poses) {
        double[] q = new double[4];
        double alongY = 0;
        double alongZ = 0;
        for (double[] pose : poses) {
            Quat.exp(pose, 0, q, 0);
            Vec3 up = Quat.rotate(q, 0, new Vec3(0, 1, 0));
            alongY += up.y();
            alongZ += up.z();
        }
        return alongZ > alongY;
    }
}
