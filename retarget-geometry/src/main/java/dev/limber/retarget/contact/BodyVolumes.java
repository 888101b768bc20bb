package dev.limber.retarget.contact;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The volumes of a body, at most one for each part; parts that the body lacks have none. Immutable. */
public final class BodyVolumes {
    static final int COUNT = Part.all().size();

    /** Bodies whose volumes differ by less, in metres of a body of 1.75 m, keep even what overlaps. */
    private static final double SAME = 0.005;

    /** Two parts that are thicker than an average adult's by so much, in metres of a body of 1.75 m, touch by build. */
    private static final double STOUT = 0.1;

    private final Map<Part, Volume> volumes = new EnumMap<>(Part.class);
    private final List<Volume> list; // in the order of the parts
    private final Set<Part> guessed; // parts whose size is a guess
    private final Map<Part, Volume> average; // guessed from the bones
    private final WorldPose rest; // the reference pose; unaffected
    private final double unit; // skeleton's lengths per metre of a body of 1.75 m

    private BodyVolumes(
            Collection<Volume> volumes, Set<Part> guessed, Map<Part, Volume> average, WorldPose rest, double unit) {
        volumes.forEach(volume -> this.volumes.put(volume.part(), volume));
        list = List.copyOf(this.volumes.values());
        this.guessed = guessed;
        this.average = average;
        this.rest = rest;
        this.unit = unit;
    }

    /** Finds the volumes of a rig: fitted to its skin if it has one, else guessed from its bones. */
    public static BodyVolumes of(Rig rig) {
        return of(rig, rig.roles());
    }

    /** Finds volumes by other roles than the rig's own, such as those of a corrected joint map. */
    public static BodyVolumes of(Rig rig, Roles roles) {
        Map<Part, Volume> average = VolumeGuess.of(rig, roles);
        Map<Part, Volume> found = new EnumMap<>(Part.class);
        found.putAll(average);
        Map<Part, Volume> fitted = VolumeFit.of(rig, roles, found);
        Set<Part> guessed = new HashSet<>(found.keySet());
        guessed.removeAll(fitted.keySet());
        found.putAll(fitted);
        return new BodyVolumes(
                found.values(),
                guessed,
                average,
                WorldPose.of(rig.referencePose()),
                rig.height() / BodyUnit.STANDARD_HEIGHT);
    }

    /** Returns the same body with some volumes replaced. */
    public BodyVolumes with(Collection<Volume> others) {
        Map<Part, Volume> all = new EnumMap<>(volumes);
        Set<Part> left = new HashSet<>(guessed);
        others.forEach(volume -> {
            all.put(volume.part(), volume);
            left.remove(volume.part());
        });
        return new BodyVolumes(all.values(), left, average, rest, unit);
    }

    /**
     * Returns the same body with its guessed volumes made thinner by factors.
     *
     * @param factors (part) 1 for as it is
     */
    public BodyVolumes thinner(double[] factors) {
        Map<Part, Volume> all = new EnumMap<>(volumes);
        for (Part part : guessed) {
            all.computeIfPresent(part, (key, volume) -> volume.thinner(factors[part.index()]));
        }
        return new BodyVolumes(all.values(), guessed, average, rest, unit);
    }

    /**
     * Returns by how much each pair of parts overlaps in the reference pose, as the body is built, (pair) in the skeleton's
     * unit; 0 for those that do not.
     */
    double[] builtOverlaps() {
        double[] ends = new double[6 * COUNT];
        double[] radii = new double[2 * COUNT];
        double[] at = new double[Capsules.NUMBERS];
        place(rest, ends);
        radii(radii);
        double[] overlaps = new double[PartPairs.list().size()];
        for (PartPairs.Pair pair : PartPairs.list()) {
            if (of(pair.a()).isPresent() && of(pair.b()).isPresent()) {
                double gap =
                        Capsules.nearest(ends, radii, pair.a().index(), pair.b().index(), at, 0);
                overlaps[pair.index()] = Math.max(0, -gap);
            }
        }
        return overlaps;
    }

    /**
     * Whether two parts touch by the girth of the body alone: on an average adult with the same bones they would be further than
     * 10 cm apart. What hands touch is meant.
     */
    boolean touchByBuild(PartPairs.Pair pair) {
        boolean hand = pair.a().bodyPart() == BodyPart.HAND || pair.b().bodyPart() == BodyPart.HAND;
        return !hand && stoutness(pair.a()) + stoutness(pair.b()) > STOUT;
    }

    /** Returns by how much a part is thicker than an average adult's, in metres of a body of 1.75 m. */
    private double stoutness(Part part) {
        Volume own = volumes.get(part);
        Volume usual = average.get(part);
        return own == null || usual == null
                ? 0
                : (own.startRadius() + own.endRadius() - usual.startRadius() - usual.endRadius()) / (2 * unit);
    }

    /** Returns how much the sizes of two bodies differ, their heights aside: 0 for equal ones, to 1. */
    double difference(BodyVolumes source) {
        double sum = 0;
        int count = 0;
        for (Volume volume : all()) {
            Volume other = source.of(volume.part()).orElse(null);
            if (other != null) {
                double length = volume.start().distance(volume.end()) / unit
                        - other.start().distance(other.end()) / source.unit;
                double thick = volume.startRadius() / unit - other.startRadius() / source.unit;
                double thin = volume.endRadius() / unit - other.endRadius() / source.unit;
                sum += length * length + thick * thick + thin * thin;
                count += 3;
            }
        }
        double square = count == 0 ? 0 : sum / count;
        return square / (square + SAME * SAME);
    }

    /** Whether the size of any part is a guess. */
    boolean isGuessed() {
        return !guessed.isEmpty();
    }

    public Optional<Volume> of(Part part) {
        return Optional.ofNullable(volumes.get(part));
    }

    /** Returns the volumes in the order of the parts. */
    public List<Volume> all() {
        return list;
    }

    /** Returns the length of a metre, on a body of 1.75 m, in the skeleton's unit. */
    public double unit() {
        return unit;
    }

    /** Returns the live reference pose, which is not to be changed. */
    WorldPose rest() {
        return rest;
    }

    /** Returns the joints that volumes move with. */
    int[] joints() {
        return list.stream().mapToInt(Volume::joint).toArray();
    }

    /** Writes the radii, (part, 2) in the skeleton's unit; 0 for a part that the body lacks. */
    void radii(double[] out) {
        for (Volume volume : list) {
            out[2 * volume.part().index()] = volume.startRadius();
            out[2 * volume.part().index() + 1] = volume.endRadius();
        }
    }

    /**
     * Writes where the volumes are in a pose.
     *
     * @param out (part, 2, 3) both ends, world; unaffected for parts that the body lacks
     */
    void place(WorldPose world, double[] out) {
        for (Volume volume : list) {
            int at = 6 * volume.part().index();
            put(world, volume.joint(), volume.start(), out, at);
            put(world, volume.joint(), volume.end(), out, at + 3);
        }
    }

    private static void put(WorldPose world, int joint, Vec3 local, double[] out, int o) {
        local.store(out, o);
        Quat.rotate(world.rotations(), 4 * joint, out, o, out, o);
        for (int axis = 0; axis < 3; axis++) {
            out[o + axis] += world.positions()[3 * joint + axis];
        }
    }
}
