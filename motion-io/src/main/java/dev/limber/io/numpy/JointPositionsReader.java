package dev.limber.io.numpy;

import dev.limber.io.file.FileBytes;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads joint positions of an SMPL body, as HumanML3D and models trained on it store them in npy files: (frame, joint,
 * 3) in metres, for 22 joints, or 24 with hands. The result has Y up. {@link PositionsToRotations} describes the
 * conversion.
 */
public final class JointPositionsReader {
    /** HumanML3D's; the files say none. */
    private static final double RATE = 20;

    /** Bones that change their length by more than this part are worth a warning. */
    private static final double STEADY = 0.1;

    private JointPositionsReader() {}

    /**
     * Reads a clip.
     *
     * @param warnings gets what was not told by the file, and how far joints are from where it has them
     * @throws NumpyException when it holds no such positions
     */
    public static Clip read(Path path, List<String> warnings) throws IOException {
        String file = path.toString();
        NumpyArray array = NumpyArray.read(file, FileBytes.read(path));
        int joints = joints(file, array);
        Vec3[][] positions = positions(file, array, joints);
        warnings.add(file + ": has no frame rate; taken as " + (int) RATE + ", HumanML3D's");
        PositionsToRotations body = new PositionsToRotations(SmplSkeleton.of(joints), positions);
        if (body.unsteadiness() > STEADY) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: bones change their length by up to %.0f %%; the median length of each is used",
                    file,
                    100 * body.unsteadiness()));
        }
        return body.clip(1 / RATE);
    }

    /** Returns how many joints there are; what has one motion in a list of several dimensions is taken too. */
    private static int joints(String file, NumpyArray array) {
        List<Integer> shape = new ArrayList<>(array.shape());
        while (shape.size() > 3 && shape.get(0) == 1) {
            shape.remove(0);
        }
        boolean known = shape.size() == 3
                && shape.get(0) > 0
                && (shape.get(1) == SmplSkeleton.BODY || shape.get(1) == SmplSkeleton.SMPL)
                && shape.get(2) == 3;
        if (!known) {
            throw new NumpyException(
                    file,
                    "holds an array of shape " + array.shape() + ", expected positions of joints (frames, 22, 3), as"
                            + " HumanML3D has them, or (frames, 24, 3)");
        }
        return shape.get(1);
    }

    private static Vec3[][] positions(String file, NumpyArray array, int joints) {
        double[] values = array.values();
        Vec3[][] positions = new Vec3[values.length / (3 * joints)][joints];
        for (int i = 0; i < values.length / 3; i++) {
            Vec3 at = Vec3.of(values, 3 * i);
            if (!(at.length() < Float.MAX_VALUE)) {
                throw new NumpyException(
                        file, "frame " + i / joints + ", joint " + i % joints + " has no position: " + at);
            }
            positions[i / joints][i % joints] = at;
        }
        if (isZUp(positions)) {
            for (Vec3[] frame : positions) {
                for (int j = 0; j < joints; j++) {
                    frame[j] = new Vec3(frame[j].x(), frame[j].z(), -frame[j].y());
                }
            }
        }
        return positions;
    }

    /** Whether trunks stand along Z for most of the time. */
    private static boolean isZUp(Vec3[][] positions) {
        double alongY = 0;
        double alongZ = 0;
        for (Vec3[] frame : positions) {
            Vec3 trunk = frame[SmplSkeleton.NECK].minus(frame[0]).normalized();
            alongY += trunk.y();
            alongZ += trunk.z();
        }
        return alongZ > alongY;
    }
}
