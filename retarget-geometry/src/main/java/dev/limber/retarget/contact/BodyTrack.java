package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.function.Consumer;

/** Positions of the volumes of a body in every frame of a clip. Immutable. */
public final class BodyTrack {
    private final BodyVolumes volumes;
    private final double frameTime;
    private final int frames;
    private final double[] radii = new double[2 * BodyVolumes.COUNT];
    private final float[] ends; // (frame, part, 2, 3) world, from where the hips begin
    private final float[] rotations; // (frame, part, 4) wxyz, world, of the joint that carries the part

    private BodyTrack(BodyVolumes volumes, double frameTime, int frames) {
        this.volumes = volumes;
        this.frameTime = frameTime;
        this.frames = frames;
        volumes.radii(radii);
        ends = new float[frames * 6 * BodyVolumes.COUNT];
        rotations = new float[frames * 4 * BodyVolumes.COUNT];
    }

    /** Follows the volumes of a body through a clip of its skeleton. */
    public static BodyTrack of(Clip clip, BodyVolumes volumes) {
        return of(clip, volumes, pose -> {});
    }

    /** @param rotation what is done to each pose first */
    static BodyTrack of(Clip clip, BodyVolumes volumes, Consumer<Pose> rotation) {
        int[] chains = clip.skeleton().chainsTo(volumes.joints());
        Pose pose = clip.skeleton().restPose();
        WorldPose world = new WorldPose(clip.skeleton());
        double[] now = new double[6 * BodyVolumes.COUNT];
        double[] origin = new double[3];
        BodyTrack track = new BodyTrack(volumes, clip.frameTime(), clip.frameCount());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose, chains);
            rotation.accept(pose);
            world.update(pose, chains);
            Arrays.fill(now, 0);
            volumes.place(world, now);
            if (frame == 0) {
                System.arraycopy(now, 6 * Part.HIPS.index(), origin, 0, 3);
            }
            int at = frame * now.length;
            for (int i = 0; i < now.length; i++) {
                track.ends[at + i] = (float) (now[i] - origin[i % 3]);
            }
            for (Volume volume : volumes.all()) {
                int to = 4 * (frame * BodyVolumes.COUNT + volume.part().index());
                for (int k = 0; k < 4; k++) {
                    track.rotations[to + k] = (float) world.rotations()[4 * volume.joint() + k];
                }
            }
        }
        return track;
    }

    int frames() {
        return frames;
    }

    double frameTime() {
        return frameTime;
    }

    BodyVolumes volumes() {
        return volumes;
    }

    double unit() {
        return volumes.unit();
    }

    boolean has(PartPairs.Pair pair) {
        return radii[2 * pair.a().index()] > 0 && radii[2 * pair.b().index()] > 0;
    }

    double[] radii() {
        return radii;
    }

    /** Writes the ends of the volumes in a frame, (part, 2, 3), world up to a constant offset. */
    void ends(int frame, double[] out) {
        int at = frame * 6 * BodyVolumes.COUNT;
        for (int i = 0; i < out.length; i++) {
            out[i] = ends[at + i];
        }
    }

    /**
     * Returns how fast a point of a part moves against another part, in the skeleton's unit a second.
     *
     * @param place along the axis of {@code part}
     * @param about frames either way between which it is measured
     */
    double speed(int frame, int part, double place, int against, int about) {
        int from = Math.max(0, frame - about);
        int to = Math.min(frames - 1, frame + about);
        if (from == to) {
            return 0;
        }
        double[] a = new double[3];
        double[] b = new double[3];
        seenFrom(from, part, place, against, a);
        seenFrom(to, part, place, against, b);
        double x = b[0] - a[0];
        double y = b[1] - a[1];
        double z = b[2] - a[2];
        return Math.sqrt(x * x + y * y + z * z) / ((to - from) * frameTime);
    }

    private void seenFrom(int frame, int part, double place, int against, double[] out) {
        int i = 6 * (frame * BodyVolumes.COUNT + part);
        int j = 6 * (frame * BodyVolumes.COUNT + against);
        for (int axis = 0; axis < 3; axis++) {
            double point = ends[i + axis] + place * (ends[i + 3 + axis] - ends[i + axis]);
            out[axis] = point - 0.5 * (ends[j + axis] + ends[j + 3 + axis]);
        }
        double[] rotation = new double[4];
        int r = 4 * (frame * BodyVolumes.COUNT + against);
        for (int k = 0; k < 4; k++) {
            rotation[k] = rotations[r + k];
        }
        Quat.inverseRotate(rotation, 0, out, 0, out, 0);
    }
}
