package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bodies drawn by hand, each with names and without, its joints in any order. */
class BodyChainsTest {
    private static final Map<String, Body> BODIES = new TreeMap<>();

    /** A cat without neck and head. */
    private static SketchedBody pawed() {
        return new SketchedBody()
                .middle("spine", "", 0.3, -0.2, 0.31, -0.08, 0.31, 0.06, 0.32, 0.2)
                .middle("tail", "spine1", 0.3, -0.3, 0.28, -0.4, 0.26, -0.5, 0.25, -0.6)
                .pair(
                        "foreleg", "spine4", 0.05, 0.27, 0.22, 0.05, 0.18, 0.14, 0.05, 0.06, 0.17, 0.05, 0.015, 0.19,
                        0.05, 0.01, 0.23)
                .pair(
                        "hindleg", "spine1", 0.05, 0.27, -0.2, 0.05, 0.18, -0.12, 0.05, 0.08, -0.24, 0.05, 0.015, -0.2,
                        0.05, 0.01, -0.15);
    }

    private record Body(
            SketchedBody sketch, BodyPlan plan, Optional<FootPosture> footPosture, Map<ChainKind, Integer> chains) {}

    static {
        body(
                "giraffe",
                BodyPlan.QUADRUPED,
                Optional.of(FootPosture.HOOFED),
                Map.of(ChainKind.LEG, 4, ChainKind.NECK, 1, ChainKind.TAIL, 1, ChainKind.EAR, 2),
                hoofed(2.4, 2.6)
                        .middle("neck", "spine4", 2.9, 1.0, 3.4, 1.2, 3.9, 1.4, 4.4, 1.6)
                        .middle("head", "neck4", 4.6, 1.7, 4.4, 2.2)
                        .pair("ear", "head1", 0.1, 4.7, 1.7, 0.25, 4.75, 1.65, 0.3, 4.8, 1.62)
                        .middle("tail", "spine1", 2.1, -0.9, 1.8, -1.0, 1.4, -1.05));
        body(
                "crocodile",
                BodyPlan.QUADRUPED,
                Optional.of(FootPosture.PLANTIGRADE),
                Map.of(ChainKind.LEG, 4, ChainKind.TAIL, 1, ChainKind.JAW, 1),
                new SketchedBody()
                        .middle("spine", "", 0.3, -0.6, 0.32, -0.2, 0.32, 0.2, 0.3, 0.6)
                        .middle("neck", "spine4", 0.3, 0.8)
                        .middle("head", "neck1", 0.32, 1.0, 0.3, 1.6)
                        .middle("jaw", "head1", 0.25, 1.05, 0.2, 1.55)
                        .middle("tail", "spine1", 0.28, -0.9, 0.25, -1.3, 0.2, -1.7, 0.15, -2.1, 0.1, -2.5)
                        .pair(
                                "frontleg",
                                "spine4",
                                0.15,
                                0.28,
                                0.55,
                                0.38,
                                0.22,
                                0.45,
                                0.45,
                                0.03,
                                0.55,
                                0.5,
                                0.01,
                                0.68)
                        .pair(
                                "hindleg", "spine1", 0.15, 0.27, -0.6, 0.42, 0.25, -0.45, 0.45, 0.04, -0.6, 0.52, 0.01,
                                -0.42));
        body(
                "chicken",
                BodyPlan.BIRD,
                Optional.of(FootPosture.DIGITIGRADE),
                Map.of(ChainKind.LEG, 2, ChainKind.WING, 2, ChainKind.NECK, 1),
                new SketchedBody()
                        .middle("body", "", 0.25, -0.06, 0.27, 0.02, 0.29, 0.08)
                        .middle("neck", "body3", 0.34, 0.11, 0.39, 0.12)
                        .middle("head", "neck2", 0.43, 0.13, 0.42, 0.18)
                        .middle("tail", "body1", 0.29, -0.12, 0.33, -0.17)
                        .pair("wing", "body3", 0.05, 0.29, 0.07, 0.09, 0.25, 0.0, 0.1, 0.27, 0.1, 0.1, 0.25, -0.08)
                        .pair(
                                "leg", "body1", 0.04, 0.23, -0.04, 0.05, 0.18, 0.03, 0.05, 0.1, -0.03, 0.05, 0.015,
                                0.01, 0.05, 0.01, 0.06));
        body(
                "peacock",
                BodyPlan.BIRD,
                Optional.of(FootPosture.DIGITIGRADE),
                Map.of(ChainKind.LEG, 2, ChainKind.WING, 2, ChainKind.NECK, 1, ChainKind.TAIL, 1),
                new SketchedBody()
                        .middle("body", "", 0.5, -0.12, 0.54, 0.04, 0.58, 0.16)
                        .middle("neck", "body3", 0.68, 0.22, 0.78, 0.24)
                        .middle("head", "neck2", 0.86, 0.26, 0.84, 0.36)
                        .middle("tail", "body1", 0.5, -0.24, 0.5, -0.34, 0.5, -0.5)
                        .pair("wing", "body3", 0.1, 0.58, 0.14, 0.18, 0.5, 0.0, 0.2, 0.54, 0.2, 0.2, 0.5, -0.16)
                        .pair(
                                "leg", "body1", 0.08, 0.46, -0.08, 0.1, 0.36, 0.06, 0.1, 0.2, -0.06, 0.1, 0.03, 0.02,
                                0.1, 0.02, 0.12));
        body(
                "cat with a face",
                BodyPlan.QUADRUPED,
                Optional.of(FootPosture.DIGITIGRADE),
                Map.of(ChainKind.LEG, 4, ChainKind.WING, 0, ChainKind.ARM, 0, ChainKind.TAIL, 1),
                pawed().middle("neck", "spine4", 0.36, 0.32)
                        .middle("skull", "neck1", 0.4, 0.38, 0.39, 0.42)
                        .pair("jaw", "skull1", 0.02, 0.42, 0.42, 0.05, 0.44, 0.44, 0.06, 0.46, 0.4, 0.05, 0.4, 0.36)
                        .pair("cheek", "skull1", 0.03, 0.38, 0.43, 0.05, 0.36, 0.41)
                        .pair("lip", "skull1", 0.01, 0.36, 0.46, 0.03, 0.36, 0.44)
                        .pair("eye", "skull1", 0.02, 0.4, 0.44, 0.02, 0.4, 0.45));
        body(
                "ostrich",
                BodyPlan.BIRD,
                Optional.of(FootPosture.DIGITIGRADE),
                Map.of(ChainKind.LEG, 2, ChainKind.WING, 2, ChainKind.NECK, 1),
                new SketchedBody()
                        .middle("body", "", 1.3, -0.3, 1.35, 0.0, 1.35, 0.3)
                        .middle("neck", "body3", 1.5, 0.5, 1.8, 0.6, 2.1, 0.65)
                        .middle("head", "neck3", 2.3, 0.7, 2.25, 0.9)
                        .pair("wing", "body3", 0.25, 1.35, 0.2, 0.4, 1.2, -0.2, 0.5, 1.25, 0.3, 0.45, 1.2, -0.5)
                        .pair(
                                "leg", "body1", 0.2, 1.2, -0.2, 0.2, 0.95, 0.15, 0.2, 0.5, -0.2, 0.2, 0.06, -0.05, 0.2,
                                0.03, 0.15));
        body(
                "fish",
                BodyPlan.FISH,
                Optional.empty(),
                Map.of(ChainKind.FIN, 4, ChainKind.HEAD, 1, ChainKind.TAIL, 1),
                new SketchedBody()
                        .middle("body", "", 0.5, 0.1, 0.5, 0.0, 0.5, -0.1, 0.5, -0.2, 0.5, -0.3, 0.5, -0.4)
                        .middle("head", "body1", 0.5, 0.2, 0.49, 0.3)
                        .middle("jaw", "head1", 0.47, 0.22, 0.46, 0.28)
                        .pair("pectoral", "body1", 0.06, 0.46, 0.09, 0.14, 0.43, 0.05, 0.22, 0.4, 0.0)
                        .pair("pelvic", "body3", 0.05, 0.45, -0.12, 0.1, 0.42, -0.16, 0.15, 0.4, -0.2));
        body("snake", BodyPlan.SNAKE, Optional.empty(), Map.of(ChainKind.TRUNK, 1, ChainKind.HEAD, 1), snake());
        body(
                "crab",
                BodyPlan.OCTOPOD,
                Optional.empty(),
                Map.of(ChainKind.LEG, 8, ChainKind.ARM, 2),
                new SketchedBody()
                        .middle("body", "", 0.1, -0.08, 0.1, 0.08)
                        .pair("claw", "body2", 0.1, 0.1, 0.1, 0.2, 0.14, 0.2, 0.22, 0.12, 0.32, 0.16, 0.12, 0.4)
                        .pair("legA", "body2", 0.12, 0.1, 0.06, 0.25, 0.18, 0.12, 0.36, 0.08, 0.16, 0.4, 0.0, 0.18)
                        .pair("legB", "body2", 0.12, 0.1, 0.02, 0.26, 0.19, 0.03, 0.38, 0.08, 0.04, 0.42, 0.0, 0.05)
                        .pair("legC", "body1", 0.12, 0.1, -0.03, 0.26, 0.19, -0.06, 0.38, 0.08, -0.08, 0.42, 0.0, -0.1)
                        .pair(
                                "legD", "body1", 0.11, 0.1, -0.07, 0.23, 0.18, -0.14, 0.33, 0.08, -0.2, 0.36, 0.0,
                                -0.24));
        body(
                "beetle",
                BodyPlan.HEXAPOD,
                Optional.empty(),
                Map.of(ChainKind.LEG, 6),
                new SketchedBody()
                        .middle("thorax", "", 0.05, -0.03, 0.05, 0.0, 0.05, 0.04)
                        .middle("head", "thorax3", 0.05, 0.07, 0.045, 0.1)
                        .pair("antenna", "head1", 0.01, 0.055, 0.08, 0.02, 0.07, 0.11, 0.03, 0.08, 0.13)
                        .middle("abdomen", "thorax1", 0.05, -0.06, 0.045, -0.1)
                        .pair("legA", "thorax3", 0.03, 0.05, 0.04, 0.06, 0.075, 0.07, 0.09, 0.0, 0.1)
                        .pair("legB", "thorax2", 0.03, 0.05, 0.0, 0.07, 0.075, 0.0, 0.11, 0.0, 0.0)
                        .pair("legC", "thorax1", 0.03, 0.05, -0.03, 0.07, 0.075, -0.06, 0.1, 0.0, -0.11));
        body(
                "centaur",
                BodyPlan.CENTAUR,
                Optional.of(FootPosture.HOOFED),
                Map.of(ChainKind.LEG, 4, ChainKind.ARM, 2),
                hoofed(1.2, 1.2)
                        .middle("torso", "spine4", 1.45, 0.75, 1.65, 0.77, 1.8, 0.76)
                        .middle("neck", "torso3", 1.95, 0.78)
                        .middle("head", "neck1", 2.05, 0.8, 2.3, 0.82)
                        .pair(
                                "arm", "torso3", 0.05, 1.85, 0.76, 0.2, 1.85, 0.76, 0.22, 1.55, 0.74, 0.23, 1.3, 0.8,
                                0.23, 1.2, 0.82)
                        .middle("tail", "spine1", 1.1, -0.85, 0.8, -0.95, 0.5, -1.0));
        body(
                "dragon",
                BodyPlan.DRAGON,
                Optional.of(FootPosture.DIGITIGRADE),
                Map.of(ChainKind.LEG, 4, ChainKind.WING, 2, ChainKind.TAIL, 1),
                pawed(1.2)
                        .middle("neck", "spine4", 1.5, 0.9, 1.8, 1.1, 2.1, 1.2)
                        .middle("head", "neck3", 2.2, 1.4, 2.1, 1.8)
                        .middle("tail", "spine1", 1.1, -1.0, 0.9, -1.5, 0.7, -2.0, 0.5, -2.5)
                        .pair("wing", "spine4", 0.2, 1.4, 0.5, 0.9, 1.9, 0.4, 1.8, 1.7, 0.1, 2.6, 1.5, -0.3));
        body(
                "bear",
                BodyPlan.QUADRUPED,
                Optional.of(FootPosture.PLANTIGRADE),
                Map.of(ChainKind.LEG, 4, ChainKind.EAR, 2),
                new SketchedBody()
                        .middle("spine", "", 1.0, -0.7, 1.05, -0.2, 1.1, 0.3, 1.1, 0.7)
                        .middle("neck", "spine4", 1.15, 0.95)
                        .middle("head", "neck1", 1.2, 1.15, 1.1, 1.5)
                        .pair("ear", "head1", 0.1, 1.3, 1.15, 0.13, 1.38, 1.13)
                        .pair(
                                "frontleg",
                                "spine4",
                                0.2,
                                1.0,
                                0.7,
                                0.22,
                                0.6,
                                0.6,
                                0.22,
                                0.12,
                                0.65,
                                0.22,
                                0.04,
                                0.8,
                                0.22,
                                0.02,
                                0.9)
                        .pair(
                                "hindleg", "spine1", 0.2, 0.9, -0.7, 0.22, 0.5, -0.5, 0.22, 0.1, -0.8, 0.22, 0.03,
                                -0.55, 0.22, 0.02, -0.45));
    }

    private static SketchedBody snake() {
        double[] places = new double[40];
        for (int i = 0; i < 20; i++) {
            places[2 * i] = 0.03;
            places[2 * i + 1] = 1 - 0.1 * i;
        }
        return new SketchedBody()
                .middle("body", "", places)
                .middle("head", "body1", 0.04, 1.08, 0.04, 1.15)
                .middle("jaw", "head1", 0.02, 1.09, 0.01, 1.14);
    }

    /** A trunk on four hoofed legs. */
    private static SketchedBody hoofed(double hips, double withers) {
        double leg = hips;
        return new SketchedBody()
                .middle("spine", "", hips, -0.7, hips + 0.05, -0.2, withers, 0.3, withers, 0.7)
                .pair(
                        "frontleg",
                        "spine4",
                        0.2,
                        0.9 * leg,
                        0.7,
                        0.2,
                        0.62 * leg,
                        0.6,
                        0.2,
                        0.38 * leg,
                        0.62,
                        0.2,
                        0.1 * leg,
                        0.62,
                        0.2,
                        0.0,
                        0.65)
                .pair(
                        "hindleg",
                        "spine1",
                        0.2,
                        0.9 * leg,
                        -0.7,
                        0.2,
                        0.65 * leg,
                        -0.5,
                        0.2,
                        0.42 * leg,
                        -0.8,
                        0.2,
                        0.1 * leg,
                        -0.75,
                        0.2,
                        0.0,
                        -0.72);
    }

    private static SketchedBody pawed(double leg) {
        return new SketchedBody()
                .middle("spine", "", leg, -0.7, leg + 0.05, -0.2, leg, 0.3, leg, 0.7)
                .pair(
                        "frontleg",
                        "spine4",
                        0.2,
                        0.9 * leg,
                        0.7,
                        0.2,
                        0.55 * leg,
                        0.55,
                        0.2,
                        0.15 * leg,
                        0.65,
                        0.2,
                        0.02,
                        0.7,
                        0.2,
                        0.01,
                        0.9)
                .pair(
                        "hindleg",
                        "spine1",
                        0.2,
                        0.9 * leg,
                        -0.7,
                        0.2,
                        0.6 * leg,
                        -0.45,
                        0.2,
                        0.35 * leg,
                        -0.85,
                        0.2,
                        0.02,
                        -0.75,
                        0.2,
                        0.01,
                        -0.55);
    }

    private static void body(
            String name,
            BodyPlan plan,
            Optional<FootPosture> footPosture,
            Map<ChainKind, Integer> chains,
            SketchedBody sketch) {
        BODIES.put(name, new Body(sketch, plan, footPosture, chains));
    }

    @TestFactory
    Stream<DynamicTest> withNames() {
        return each(body -> check(body, body.sketch.named()));
    }

    @TestFactory
    Stream<DynamicTest> withoutNamesInAnyOrder() {
        return each(body -> {
            for (long seed = 0; seed < 5; seed++) {
                check(body, body.sketch.nameless(seed));
            }
        });
    }

    private static Stream<DynamicTest> each(Consumer<Body> test) {
        return BODIES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> test.accept(entry.getValue())));
    }

    private static void check(Body body, Skeleton skeleton) {
        Rig rig = Rig.of(skeleton);
        BodyChains chains = rig.chains();
        assertEquals(body.plan, rig.plan(), chains.reasons()::toString);
        assertAll(
                () -> assertEquals(body.footPosture, chains.footPosture()),
                () -> assertTrue(chains.forward().dot(new Vec3(0, 0, 1)) > 0.99, "forward " + chains.forward()),
                () -> assertTrue(chains.up().y() > 0.99, "up " + chains.up()),
                () -> body.chains.forEach((kind, count) ->
                        assertEquals(count, (int) chains.of(kind).count(), () -> kind + " among " + names(chains))));
        checkEveryBody(chains);
    }

    private static List<String> names(BodyChains chains) {
        return chains.chains().stream().map(Chain::name).toList();
    }

    /** What holds of every body: sides are where they are, feet are the lowest, no joint is in two chains. */
    private static void checkEveryBody(BodyChains chains) {
        WorldPose world = WorldPose.of(chains.posture());
        List<Integer> all = chains.chains().stream()
                .flatMap(chain -> chain.joints().stream())
                .toList();
        assertEquals(all.size(), all.stream().distinct().count(), "joints in two chains");
        chains.chains().forEach(chain -> {
            double x = world.position(chain.last()).x();
            assertEquals(chain.side(), x > 0.001 ? Side.LEFT : x < -0.001 ? Side.RIGHT : Side.CENTER, chain.name());
        });
        chains.of(ChainKind.LEG).forEach(leg -> {
            double low = leg.joints().stream()
                    .mapToDouble(joint -> world.position(joint).y())
                    .min()
                    .orElseThrow();
            assertEquals(low, world.position(leg.contact()).y(), 0.06 * chains.legLength(), leg.name());
        });
    }

    /** The heel of a hoofed leg is the hock; that of a bear is on the ground. */
    @Test
    void heelsAreWhereTheyAre() {
        assertAll(
                () -> assertEquals("hindleg3.L", heel("giraffe", "left hind leg")),
                () -> assertEquals("frontleg3.R", heel("giraffe", "right front leg")),
                () -> assertEquals("hindleg3.R", heel("bear", "right hind leg")),
                () -> assertEquals("leg3.L", heel("chicken", "left leg")));
    }

    private static SketchedBody sketch(String body) {
        return Objects.requireNonNull(BODIES.get(body)).sketch;
    }

    private static String heel(String body, String leg) {
        Skeleton skeleton = sketch(body).named();
        return skeleton.name(Rig.of(skeleton).chains().named(leg).orElseThrow().heel());
    }

    /** A file whose z is up, or that is turned any way by quarters, is the same animal. */
    @Test
    void upIsWhereNoFeetAre() {
        Skeleton horse = sketch("giraffe").nameless(3);
        for (int quarter = 1; quarter < 4; quarter++) {
            Pose pose = horse.restPose();
            double[] rotation = new double[4];
            Quat.fromAxisAngle(new Vec3(1, 0, 0), quarter * Math.PI / 2, rotation, 0);
            int root = 0;
            Quat.rotate(rotation, 0, pose.translations(), 3 * root, pose.translations(), 3 * root);
            Quat.multiply(rotation, 0, pose.rotations(), 4 * root, pose.rotations(), 4 * root);
            BodyChains chains = Rig.of(horse.withRest(pose)).chains();
            assertEquals(BodyPlan.QUADRUPED, chains.plan());
            assertTrue(chains.up().dot(Quat.rotate(rotation, 0, new Vec3(0, 1, 0))) > 0.99, "up " + chains.up());
        }
    }

    /** Rigs by Biped and its like call the front legs of a horse arms. */
    @Test
    void namesOfAPersonMakeNoPersonOfAHorse() {
        Skeleton horse = sketch("giraffe").named();
        List<String> names = horse.names().stream()
                .map(name -> name.replaceAll("frontleg1", "UpperArm")
                        .replaceAll("frontleg2", "Forearm")
                        .replaceAll("frontleg3", "Hand")
                        .replaceAll("hindleg1", "Thigh")
                        .replaceAll("hindleg2", "Calf")
                        .replaceAll("hindleg3", "Foot")
                        .replaceAll("spine1", "Pelvis"))
                .map(name -> "Bip01 " + name)
                .toList();
        Rig rig = Rig.of(horse.withNames(names));
        assertEquals(BodyPlan.QUADRUPED, rig.plan());
        assertEquals(4, rig.chains().of(ChainKind.LEG).count());
    }

    /** A bench with four legs shows no head, but the names of its legs do. */
    @Test
    void namesOfFrontAndHindLegsTellWhereTheHeadIs() {
        for (boolean back : new boolean[] {false, true}) {
            double z = back ? -1 : 1;
            SketchedBody bench = new SketchedBody()
                    .middle("spine", "", 1, -0.6 * z, 1, -0.2 * z, 1, 0.2 * z, 1, 0.6 * z)
                    .pair("front_leg", "spine4", 0.2, 0.9, 0.6 * z, 0.2, 0.5, 0.6 * z, 0.2, 0, 0.6 * z)
                    .pair("hind_leg", "spine1", 0.2, 0.9, -0.6 * z, 0.2, 0.5, -0.6 * z, 0.2, 0, -0.6 * z);
            BodyChains chains = BodyChains.of(bench.named(), List.of());
            assertEquals(z, chains.forward().z(), 1e-6);
        }
    }
}
