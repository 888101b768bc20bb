package dev.limber.retarget.neural.residual;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Samples of recordings that exist on several skeletons, by limb and direction. */
final class PairedMotions {
    /** Moments that are this many frames of the faster file apart look alike. */
    private static final int STRIDE = 3;
    /** A path that strays less, root mean square in heights, does not tell how far a step carries. */
    private static final double WANDERING = 0.1;

    /**
     * How far the target's true path is from the geometric one.
     *
     * @param logRatio natural logarithm
     */
    record Travel(LimbBones bones, double logRatio) {}

    private final Map<Limb, Map<String, List<LimbSample>>> samples = new LinkedHashMap<>();
    private final Map<String, List<Travel>> travels = new LinkedHashMap<>();
    private final Map<String, Vec3[]> bodies = new LinkedHashMap<>();

    PairedMotions() {
        Limb.ALL.forEach(limb -> samples.put(limb, new LinkedHashMap<>()));
    }

    /**
     * Reads all pairs.
     *
     * @param training takes those to train on
     * @param testing takes those of the others
     */
    static void read(
            List<PairedMotion.Reader> readers, PairedMotions training, PairedMotions testing, Progress progress)
            throws IOException {
        for (int i = 0; i < readers.size(); i++) {
            PairedMotion pair = readers.get(i).read();
            (pair.heldOut() ? testing : training).add(pair);
            progress.report(i + 1, readers.size());
        }
    }

    private void add(PairedMotion pair) {
        PooledBody from = new PooledBody(pair.sourceRig(), pair.sourceRig().roles());
        PooledBody to = new PooledBody(pair.targetRig(), pair.targetRig().roles());
        String direction = pair.from() + "->" + pair.to();
        bodies.putIfAbsent(pair.from() + " " + pair.subject(), KnownBodies.signature(from));
        bodies.putIfAbsent(pair.to() + " " + pair.subject(), KnownBodies.signature(to));
        Clip result = new GeometricRetargeter(pair.sourceRig(), pair.targetRig(), RetargetSettings.DEFAULT.withIk())
                .retarget(pair.source());
        WorldPose fromWorld = new WorldPose(pair.source().skeleton());
        WorldPose resultWorld = new WorldPose(result.skeleton());
        WorldPose truthWorld = new WorldPose(pair.target().skeleton());
        Path2D have = new Path2D();
        Path2D want = new Path2D();
        for (int moment = 0; moment < pair.moments(); moment += STRIDE) {
            int frame = pair.sourceStart() + moment * pair.sourceStep();
            fromWorld.update(pair.source().pose(frame));
            resultWorld.update(result.pose(frame));
            truthWorld.update(pair.target().pose(pair.targetStart() + moment * pair.targetStep()));
            for (Limb limb : Limb.ALL) {
                for (boolean right : new boolean[] {false, true}) {
                    LimbBones bones = LimbBones.of(limb, right, from, to);
                    LimbSample sample = LimbSample.of(limb, right, bones, from, fromWorld, to, resultWorld, truthWorld);
                    if (sample.isSound()) {
                        Objects.requireNonNull(samples.get(limb))
                                .computeIfAbsent(direction, key -> new ArrayList<>())
                                .add(sample);
                    }
                }
            }
            have.add(resultWorld
                    .position(to.joint(PooledBody.HIPS))
                    .rejectedFrom(pair.targetRig().up()));
            want.add(truthWorld
                    .position(to.joint(PooledBody.HIPS))
                    .rejectedFrom(pair.targetRig().up()));
        }
        double ratio = Math.log(want.deviation() / have.deviation());
        if (want.deviation() > WANDERING * pair.targetRig().height() && Math.abs(ratio) < 0.1) {
            LimbBones bones = LimbBones.of(Limb.LEG, false, from, to);
            travels.computeIfAbsent(direction, key -> new ArrayList<>()).add(new Travel(bones, ratio));
        }
    }

    /** Spread of points about their mean. */
    private static final class Path2D {
        private Vec3 sum = Vec3.ZERO;
        private double squares;
        private int count;

        void add(Vec3 point) {
            sum = sum.plus(point);
            squares += point.dot(point);
            count++;
        }

        double deviation() {
            Vec3 mean = sum.times(1.0 / count);
            return Math.sqrt(Math.max(0, squares / count - mean.dot(mean)));
        }
    }

    /** Returns directions such as "mb->daz", in the order in which they were read. */
    List<String> directions() {
        return List.copyOf(Objects.requireNonNull(samples.get(Limb.LEG)).keySet());
    }

    List<LimbSample> samples(Limb limb, String direction) {
        return Objects.requireNonNull(Objects.requireNonNull(samples.get(limb)).get(direction));
    }

    List<Travel> travels(String direction) {
        return travels.getOrDefault(direction, List.of());
    }

    LimbSample draw(Limb limb, String direction, RandomGenerator random) {
        List<LimbSample> all = samples(limb, direction);
        return all.get(random.nextInt(all.size()));
    }

    /** Returns the bodies by form and subject, as {@link KnownBodies} tells them apart. */
    Map<String, Vec3[]> bodies() {
        return bodies;
    }
}
