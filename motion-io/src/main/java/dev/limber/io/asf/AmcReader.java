package dev.limber.io.asf;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads AMC files, the motions of an ASF skeleton. A bone's angles rotate it about its own axes, in the order of the
 * file, the first innermost. The format gives no frame rate.
 */
public final class AmcReader {
    /** Frames a second of the CMU database. */
    private static final double CMU_RATE = 120;

    private final AsfSkeleton asf;
    private final Rows rows;
    private final Pose pose;
    private final double[] rotation = new double[4];
    private double radiansPerUnit;
    private boolean stretches; // a bone changes its length

    private AmcReader(AsfSkeleton asf, Rows rows) {
        this.asf = asf;
        this.rows = rows;
        pose = asf.skeleton().restPose();
        radiansPerUnit = asf.radiansPerUnit();
    }

    /**
     * Reads a motion, at the 120 frames a second of the CMU database.
     *
     * @param warnings gets what is odd about the file but can be read all the same
     * @throws AcclaimException when it does not hold what an AMC file must, or is of another skeleton
     */
    public static Clip read(AsfSkeleton asf, Path file, List<String> warnings) throws IOException {
        return new AmcReader(asf, Rows.of(file)).read(warnings);
    }

    private Clip read(List<String> warnings) {
        Clip clip = frames(warnings);
        if (stretches) {
            warnings.add(rows.file() + ": lengths of bones (degree of freedom 'l') change; they are not read");
        }
        return clip;
    }

    private Clip frames(List<String> warnings) {
        Clip.Builder clip = new Clip.Builder(asf.skeleton(), 1 / CMU_RATE, countFrames(), 0);
        int frame = -1;
        int bones = 0; // of this frame so far
        int usual = 0; // bones of the first frame, which all others have too
        while (rows.next()) {
            if (rows.isSection()) {
                header();
            } else if (rows.words().size() == 1) {
                if (rows.number(0) != frame + 2) {
                    throw rows.error("expected frame " + (frame + 2) + ", found " + rows.first());
                }
                usual = frame <= 0 ? bones : usual;
                if (frame >= 0 && bones < Math.max(1, usual)) {
                    throw rows.error(whole(frame, bones, usual));
                }
                frame++;
                bones = 0;
            } else if (frame < 0) {
                throw rows.error("expected the number of the first frame, found '" + rows.first() + "'");
            } else {
                bone();
                bones++;
                clip.set(frame, pose);
            }
        }
        if (frame >= 0 && bones < Math.max(1, usual)) {
            warnings.add(rows.error(whole(frame, bones, usual)).getMessage() + "; it is left out");
            return Slice.of(clip.build(), 0, frame);
        }
        return clip.build();
    }

    private static String whole(int frame, int bones, int usual) {
        return "frame " + (frame + 1) + " has " + bones + " bones, expected " + Math.max(1, usual);
    }

    private int countFrames() {
        int count = 0;
        while (rows.next()) {
            count += rows.isSection() || rows.words().size() != 1 ? 0 : 1;
        }
        rows.rewind();
        return count;
    }

    private void header() {
        if (rows.first().equalsIgnoreCase(":RADIANS")) {
            radiansPerUnit = 1;
        } else if (rows.first().equalsIgnoreCase(":DEGREES")) {
            radiansPerUnit = Math.toRadians(1);
        }
    }

    /** Returns the joint of a name, which some files write in other letters than the skeleton does; below 0 for none. */
    private int joint(String name) {
        int joint = asf.skeleton().indexOf(name);
        return joint >= 0
                ? joint
                : IntStream.range(0, asf.skeleton().jointCount())
                        .filter(other -> asf.skeleton().name(other).equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(-1);
    }

    private void bone() {
        int joint = joint(rows.first());
        if (joint < 0) {
            throw rows.error("expected a bone of the skeleton, found '" + rows.first() + "'");
        }
        Bone bone = asf.bones().get(joint);
        int count = bone.channels().size();
        if (rows.words().size() != count + 1) {
            throw rows.error("bone '" + bone.name() + "' has " + count + " degrees of freedom, found "
                    + (rows.words().size() - 1) + " numbers");
        }
        Quat.identity(rotation, 0);
        for (int i = 0; i < count; i++) {
            Bone.Freedom freedom = bone.channels().get(i);
            double value = rows.number(i + 1);
            if (freedom == Bone.Freedom.L) {
                stretches |= value != 0;
            } else if (freedom.rotates()) {
                Bone.rotate(freedom.axis(), value * radiansPerUnit, rotation);
            } else if (joint == 0) {
                pose.translations()[freedom.axis()] = value;
            } else {
                throw rows.error("bone '" + bone.name() + "' moves; only the root may");
            }
        }
        Quat.multiply(bone.axes(), 0, rotation, 0, rotation, 0);
        Quat.multiplyInverse(rotation, 0, bone.axes(), 0, pose.rotations(), 4 * joint);
    }
}
