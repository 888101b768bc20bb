package dev.limber.io.asf;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads AMC files, the motions of an ASF skeleton. A bone's angles turn it about axes of its own, in the order in which
 * the file lists them, the first innermost. The format gives no frame rate.
 */
public final class AmcReader {
    /** Frames a second of the CMU database. */
    private static final double CMU_RATE = 120;

    private final AsfSkeleton asf;
    private final Rows rows;
    private final Pose pose;
    private final double[] turn = new double[4];
    private double radiansPerUnit;

    private AmcReader(AsfSkeleton asf, Rows rows) {
        this.asf = asf;
        this.rows = rows;
        pose = asf.skeleton().restPose();
        radiansPerUnit = asf.radiansPerUnit();
    }

    /**
     * Reads a motion, at the 120 frames a second of the CMU database.
     *
     * @throws AcclaimException when it does not hold what an AMC file must, or is of another skeleton
     */
    public static Clip read(AsfSkeleton asf, Path file) throws IOException {
        return new AmcReader(asf, Rows.of(file)).read();
    }

    private Clip read() {
        List<Pose> frames = new ArrayList<>();
        while (rows.next()) {
            if (rows.isSection()) {
                header();
            } else if (rows.words().size() == 1) {
                if (rows.number(0) != frames.size() + 1) {
                    throw rows.error("expected frame " + (frames.size() + 1) + ", found " + rows.first());
                }
                frames.add(new Pose(asf.skeleton()));
            } else if (frames.isEmpty()) {
                throw rows.error("expected the number of the first frame, found '" + rows.first() + "'");
            } else {
                bone();
                frames.get(frames.size() - 1).set(pose);
            }
        }
        Clip.Builder clip = new Clip.Builder(asf.skeleton(), 1 / CMU_RATE, frames.size(), 0);
        for (int frame = 0; frame < frames.size(); frame++) {
            clip.set(frame, frames.get(frame));
        }
        return clip.build();
    }

    private void header() {
        if (rows.first().equalsIgnoreCase(":RADIANS")) {
            radiansPerUnit = 1;
        } else if (rows.first().equalsIgnoreCase(":DEGREES")) {
            radiansPerUnit = Math.toRadians(1);
        }
    }

    private void bone() {
        int joint = asf.skeleton().indexOf(rows.first());
        if (joint < 0) {
            throw rows.error("expected a bone of the skeleton, found '" + rows.first() + "'");
        }
        Bone bone = asf.bones().get(joint);
        int count = bone.channels().size();
        if (rows.words().size() != count + 1) {
            throw rows.error("bone '" + bone.name() + "' has " + count + " degrees of freedom, found "
                    + (rows.words().size() - 1) + " numbers");
        }
        Quat.identity(turn, 0);
        for (int i = 0; i < count; i++) {
            Bone.Freedom freedom = bone.channels().get(i);
            double value = rows.number(i + 1);
            if (freedom.turns()) {
                Bone.turn(freedom.axis(), value * radiansPerUnit, turn);
            } else if (joint == 0) {
                pose.translations()[freedom.axis()] = value;
            } else {
                throw rows.error("bone '" + bone.name() + "' moves; only the root may");
            }
        }
        Quat.multiply(bone.axes(), 0, turn, 0, turn, 0);
        Quat.multiplyInverse(turn, 0, bone.axes(), 0, pose.rotations(), 4 * joint);
    }
}
