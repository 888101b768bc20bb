package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body of any kind as chains of joints: legs, arms, wings, fins, tail, neck, head. They are found by the branching of
 * the skeleton, by lengths, symmetry and posture, and by names if these mean something. Immutable.
 *
 * @param footPosture what the hind legs stand on; nothing for bodies without legs, insects and spiders
 * @param chains from front to back within each kind, the trunk first where there is one
 * @param posture in which the body was analysed; must not be changed
 * @param up unit, world of the posture
 * @param forward unit, world of the posture
 * @param ground coordinate along up of what the body stands on
 * @param legLength mean length of the legs as they stand, from the joint that swings them to the ground, in the
 *     skeleton's unit; 0 without
 * @param bodyLength along the bones from the end of the tail to the tip of the head, in the skeleton's unit
 * @param confidence from 0 to 1
 * @param reasons why, one plain sentence each
 */
public record BodyChains(
        BodyPlan plan,
        Optional<FootPosture> footPosture,
        List<Chain> chains,
        Pose posture,
        Vec3 up,
        Vec3 forward,
        double ground,
        double legLength,
        double bodyLength,
        double confidence,
        List<String> reasons) {
    /** Poses of a clip that are looked at. */
    private static final int POSES = 5;
    /** A rest pose in which a body shows this surely is looked at alone. */
    private static final double SHOWS = 0.7;
    /** A body with less confidence than this is told to be doubtful. */
    private static final double DOUBTFUL = 0.65;

    /** Of the body's length: the limbs of people are longer. */
    private static final double SHORT = 0.4;

    public BodyChains {
        chains = List.copyOf(chains);
        reasons = List.copyOf(reasons);
    }

    /** Analyses a skeleton by its rest pose, and by the joints that its skins use, if it has any. */
    public static BodyChains of(Skeleton skeleton, List<Skin> skins) {
        return of(skeleton, skeleton.restPose(), skins);
    }

    /**
     * Analyses a skeleton by its rest pose or, if no body is visible in that, by the pose of a clip that shows most.
     */
    static BodyChains of(Skeleton skeleton, List<Skin> skins, Optional<Clip> clip) {
        BodyChains best = of(skeleton, skins);
        int frames = clip.map(Clip::frameCount).orElse(0);
        for (int i = 0; i < Math.min(POSES, frames) && best.confidence < SHOWS; i++) {
            Pose pose = clip.orElseThrow().pose((int) ((long) i * (frames - 1) / Math.max(1, POSES - 1)));
            BodyChains other = of(skeleton, pose, skins);
            best = other.confidence > best.confidence + 0.1 ? other : best;
        }
        return best;
    }

    /** Analyses a skeleton by a posture. */
    static BodyChains of(Skeleton skeleton, Pose posture, List<Skin> skins) {
        return new ChainFinder(new BodyGraph(skeleton, posture, skins)).find();
    }

    /** Whether it stands on more legs than people, or swims with fins that are short beside its body. */
    boolean isAnimal() {
        if (plan != BodyPlan.FISH) {
            return of(ChainKind.LEG).count() > 2;
        }
        WorldPose world = WorldPose.of(posture);
        return of(ChainKind.FIN)
                .allMatch(fin -> world.position(fin.first()).distance(world.position(fin.last())) < SHORT * bodyLength);
    }

    /** Returns what to tell the user where the body was understood with little confidence, one plain sentence; else nothing. */
    List<String> doubts() {
        return confidence >= DOUBTFUL
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "its body was understood with little confidence (%.2f): %s",
                        confidence,
                        String.join("; ", reasons)));
    }

    public Stream<Chain> of(ChainKind kind) {
        return chains.stream().filter(chain -> chain.kind() == kind);
    }

    /** Returns the chain of that name. */
    public Optional<Chain> named(String name) {
        return chains.stream().filter(chain -> chain.name().equals(name)).findFirst();
    }

    /** Returns the joint that carries the body: the uppermost of its trunk, {@link Skeleton#NONE} without a trunk. */
    public int root() {
        Skeleton skeleton = posture.skeleton();
        return of(ChainKind.TRUNK)
                .findFirst()
                .map(trunk -> trunk.joints().stream()
                        .filter(joint -> !trunk.joints().contains(skeleton.parent(joint)))
                        .findFirst()
                        .orElse(trunk.first()))
                .orElse(Skeleton.NONE);
    }

    /** Returns what lengths of bodies are compared by: that of the legs, or of the body where there are none. */
    public double measure() {
        return legLength > 0 ? legLength : bodyLength;
    }
}
