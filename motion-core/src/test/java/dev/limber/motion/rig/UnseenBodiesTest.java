package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of many builds without names, in any world: each is understood, or the doubt told. */
class UnseenBodiesTest {
    private static final List<UnaryOperator<Vec3>> WORLDS = List.of(
            at -> at,
            at -> new Vec3(-at.x(), at.y(), -at.z()),
            at -> new Vec3(at.z(), at.y(), -at.x()),
            at -> new Vec3(at.x(), -at.z(), at.y()),
            at -> new Vec3(at.z(), at.x(), at.y()));

    private static SketchedBody trunk() {
        return new SketchedBody()
                .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
                .middle("head", "spine3", 1.5, 0, 1.6, 0.02);
    }

    private static SketchedBody withLegs(SketchedBody body) {
        return body.pair("leg", "spine1", 0.09, 0.92, 0, 0.09, 0.5, 0.01, 0.09, 0.09, -0.02, 0.09, 0.02, 0.11);
    }

    private static SketchedBody withArms(SketchedBody body) {
        return body.pair("arm", "spine3", 0.03, 1.42, 0, 0.18, 1.43, 0, 0.45, 1.43, 0, 0.7, 1.43, 0);
    }

    private static SketchedBody person() {
        return withArms(withLegs(trunk()));
    }

    /** @param pawsUp how far above the ground the front legs end */
    private static SketchedBody quadruped(double pawsUp) {
        double up = pawsUp;
        return new SketchedBody()
                .middle("spine", "", 0.72, -0.4, 0.74, -0.1, 0.74, 0.2, 0.72, 0.4)
                .middle("neck", "spine4", 0.85, 0.55, 0.95, 0.65)
                .middle("head", "neck2", 0.98, 0.75, 0.9, 0.9)
                .middle("tail", "spine1", 0.7, -0.6, 0.6, -0.75, 0.5, -0.8)
                .pair(
                        "front", "spine4", 0.12, 0.68, 0.4, 0.12, 0.4 + up, 0.36, 0.12, 0.08 + up, 0.42, 0.12,
                        0.01 + up, 0.5)
                .pair("hind", "spine1", 0.12, 0.66, -0.4, 0.12, 0.42, -0.3, 0.12, 0.18, -0.5, 0.12, 0.02, -0.42);
    }

    private static SketchedBody crocodile() {
        return new SketchedBody()
                .middle("spine", "", 0.2, -0.5, 0.22, -0.2, 0.22, 0.1, 0.2, 0.4)
                .middle("head", "spine4", 0.2, 0.7, 0.15, 1.1)
                .middle("tail", "spine1", 0.18, -0.8, 0.15, -1.1, 0.1, -1.4, 0.08, -1.7)
                .pair("front", "spine4", 0.15, 0.18, 0.4, 0.3, 0.14, 0.3, 0.35, 0.02, 0.35, 0.38, 0, 0.42)
                .pair("hind", "spine1", 0.15, 0.18, -0.5, 0.32, 0.14, -0.4, 0.36, 0.03, -0.5, 0.4, 0, -0.42);
    }

    private static SketchedBody tRex() {
        return new SketchedBody()
                .middle("spine", "", 2, 0, 2.05, 0.4, 2.1, 0.8, 2.2, 1.2)
                .middle("head", "spine4", 2.5, 1.5, 2.75, 2.0, 2.7, 2.4)
                .middle("tail", "spine1", 2, -0.5, 2, -1, 1.95, -1.6, 1.9, -2.2)
                .pair("leg", "spine1", 0.3, 1.9, 0, 0.32, 1.2, 0.35, 0.32, 0.6, -0.1, 0.32, 0.08, 0.1, 0.32, 0.02, 0.35)
                .pair("arm", "spine4", 0.2, 2.05, 1.2, 0.25, 1.85, 1.15, 0.25, 1.75, 1.3);
    }

    private static SketchedBody rabbit() {
        return new SketchedBody()
                .middle("spine", "", 0.2, -0.05, 0.28, -0.03, 0.38, 0, 0.46, 0.02)
                .middle("head", "spine4", 0.55, 0.05, 0.6, 0.1)
                .pair("ear", "head2", 0.03, 0.68, 0.05, 0.04, 0.8, 0, 0.05, 0.9, -0.02)
                .pair("leg", "spine1", 0.06, 0.17, -0.05, 0.09, 0.15, 0.08, 0.09, 0.06, -0.06, 0.09, 0.01, 0.08)
                .pair("arm", "spine4", 0.05, 0.43, 0.03, 0.07, 0.34, 0.04, 0.06, 0.27, 0.1, 0.06, 0.25, 0.13);
    }

    private static SketchedBody kangaroo() {
        return new SketchedBody()
                .middle("spine", "", 0.75, 0, 0.9, 0.05, 1.05, 0.12)
                .middle("head", "spine3", 1.25, 0.2, 1.32, 0.28)
                .pair("leg", "spine1", 0.12, 0.72, 0, 0.16, 0.5, 0.25, 0.16, 0.12, -0.1, 0.16, 0.03, 0.25)
                .pair("arm", "spine3", 0.05, 1.1, 0.12, 0.12, 1.1, 0.15, 0.13, 0.97, 0.2, 0.12, 0.9, 0.28)
                .middle("tail", "spine1", 0.65, -0.2, 0.4, -0.5, 0.2, -0.8, 0.1, -1.1, 0.05, -1.3);
    }

    private static SketchedBody bat(String arm, String leg) {
        return new SketchedBody()
                .middle("hips", "", 0.3, -0.1)
                .middle("spine", "hips1", 0.3, -0.03, 0.31, 0.05)
                .middle("neck", "spine2", 0.33, 0.1)
                .middle("head", "neck1", 0.34, 0.15)
                .pair(arm, "spine2", 0.04, 0.31, 0.05, 0.16, 0.28, 0, 0.34, 0.22, 0.06)
                .pair("index", arm + 3, 0.5, 0.21, 0.05, 0.66, 0.2, 0.02)
                .pair("pinky", arm + 3, 0.48, 0.21, -0.02, 0.6, 0.2, -0.1)
                .pair(leg, "hips1", 0.03, 0.29, -0.11, 0.05, 0.25, -0.14, 0.05, 0.21, -0.17, 0.05, 0.2, -0.15);
    }

    private static Skeleton in(UnaryOperator<Vec3> world, Skeleton skeleton) {
        Skeleton.Builder turned = new Skeleton.Builder();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            turned.joint(skeleton.name(joint), skeleton.parent(joint), world.apply(skeleton.restTranslation(joint)));
        }
        return turned.build();
    }

    /** Returns the rigs of a body, its joints in several orders, in each world. */
    private static Stream<Rig> nameless(SketchedBody body, UnaryOperator<Vec3> world) {
        return LongStream.of(3, 8, 21).mapToObj(seed -> Rig.of(in(world, body.nameless(seed))));
    }

    private static void isAnimal(BodyPlan plan, int legs, SketchedBody body) {
        for (UnaryOperator<Vec3> world : WORLDS) {
            nameless(body, world).forEach(rig -> {
                assertEquals(plan, rig.plan());
                assertEquals(legs, rig.chains().of(ChainKind.LEG).count());
                assertTrue(rig.up().dot(world.apply(new Vec3(0, 1, 0))) > 0.9, "up " + rig.up());
                assertTrue(rig.forward().dot(world.apply(new Vec3(0, 0, 1))) > 0.9, "forward " + rig.forward());
            });
        }
    }

    private static void isPerson(SketchedBody body, Map<Role, Vec3> places) {
        for (UnaryOperator<Vec3> world : WORLDS) {
            nameless(body, world).forEach(rig -> {
                assertEquals(BodyPlan.HUMANOID, rig.plan());
                WorldPose rest = WorldPose.of(rig.skeleton().restPose());
                places.forEach((role, place) -> assertTrue(
                        rest.position(rig.roles().joint(role)).distance(world.apply(place)) < 0.01, role::words));
            });
        }
    }

    private static void isTold(SketchedBody body) {
        for (UnaryOperator<Vec3> world : WORLDS) {
            nameless(body, world).forEach(rig -> assertFalse(rig.warnings().isEmpty(), () -> "silent " + rig.plan()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.04, 0.1, 0.2})
    void aRaisedPawIsALeg(double pawsUp) {
        isAnimal(BodyPlan.QUADRUPED, 4, quadruped(pawsUp));
    }

    @Test
    void legsThatSprawlAreLegs() {
        isAnimal(BodyPlan.QUADRUPED, 4, crocodile());
    }

    /** Feet that point ahead are lower along that way than the legs are bent: the legs lead down all the same. */
    @Test
    void legsTellUpInAnyWorld() {
        isAnimal(BodyPlan.BIPED, 2, tRex());
    }

    @Test
    void aBirdInAnyWorldIsOne() {
        isAnimal(
                BodyPlan.BIRD,
                2,
                new SketchedBody()
                        .middle("spine", "", 0.3, -0.05, 0.32, 0.03, 0.35, 0.1)
                        .middle("head", "spine3", 0.4, 0.15, 0.43, 0.19, 0.42, 0.25)
                        .middle("tail", "spine1", 0.29, -0.15, 0.28, -0.27)
                        .pair("wing", "spine3", 0.06, 0.36, 0.08, 0.45, 0.38, 0.12, 0.75, 0.37, 0.05, 1, 0.36, 0)
                        .pair(
                                "leg", "spine1", 0.05, 0.27, -0.04, 0.06, 0.19, 0.02, 0.06, 0.08, -0.02, 0.06, 0.01,
                                0.03));
    }

    /** Nothing but the legs' places tells the head of a spider without names from its rear. */
    @Test
    void aSpiderWhoseHeadNothingTellsIsTold() {
        SketchedBody spider = new SketchedBody()
                .middle("body", "", 0.15, 0)
                .middle("head", "body1", 0.15, 0.12)
                .middle("rear", "body1", 0.18, -0.15, 0.16, -0.3);
        for (double z : new double[] {0.06, 0.02, -0.02, -0.06}) {
            double x = 0.3 - 2 * Math.abs(z);
            spider.pair("leg" + z + "_", "body1", 0.05, 0.14, z, x / 2, 0.25, 3 * z, x, 0.12, 5 * z, 1.2 * x, 0, 6 * z);
        }
        isTold(spider);
    }

    @Test
    void longFeetAreNoShins() {
        Map<Role, Vec3> places = Map.of(
                Role.of(BodyPart.THIGH, Side.LEFT), new Vec3(0.06, 0.17, -0.05),
                Role.of(BodyPart.FOOT, Side.LEFT), new Vec3(0.09, 0.06, -0.06));
        isPerson(rabbit(), places);
    }

    @Test
    void hairIsNoHeadAndNoArm() {
        Map<Role, Vec3> places = Map.of(
                Role.of(BodyPart.HAND, Side.LEFT), new Vec3(0.7, 1.43, 0),
                Role.of(BodyPart.HEAD, Side.CENTER), new Vec3(0, 1.6, 0.02));
        isPerson(person().middle("hair", "head2", 1.75, -0.1, 1.5, -0.18, 1.2, -0.2, 0.9, -0.22, 0.6, -0.24), places);
        isPerson(
                person().pair(
                                "hair", "head2", 0.08, 1.72, -0.05, 0.2, 1.5, -0.08, 0.25, 1.2, -0.1, 0.28, 0.9, -0.12,
                                0.3, 0.6, -0.14, 0.3, 0.4, -0.14),
                places);
    }

    @Test
    void whoLacksLimbsIsNoSnake() {
        double[] leg = {0.09, 0.92, 0, 0.09, 0.5, 0.01, 0.09, 0.09, -0.02, 0.09, 0.02, 0.11};
        double[] arm = {0.03, 1.42, 0, 0.18, 1.43, 0, 0.45, 1.43, 0, 0.7, 1.43, 0};
        isTold(trunk().side("leg", "", "spine1", leg).side("arm", "", "spine3", arm));
        isTold(withArms(trunk()).side("leg", "", "spine1", leg));
        isTold(withLegs(trunk()).side("arm", "", "spine3", arm));
        isTold(withArms(trunk()));
    }

    @Test
    void armsOfOneWhoSitsMayBeTakenForWingsButNotSilently() {
        isTold(trunk().pair("leg", "spine1", 0.09, 0.92, 0.02, 0.09, 0.92, 0.44, 0.09, 0.5, 0.45, 0.09, 0.44, 0.58)
                .pair("arm", "spine3", 0.03, 1.42, 0, 0.18, 1.43, 0, 0.2, 1.16, 0.02, 0.17, 1.0, 0.22));
    }

    /** Gives the joints of a body the names of a person's, arms those that are told from the trunk on. */
    private static Skeleton asPerson(Skeleton body, List<String> arm) {
        List<String> leg = List.of("thigh", "shin", "foot", "toe");
        return body.withNames(body.names().stream()
                .map(name -> named(named(name, "leg", leg), "arm", arm))
                .toList());
    }

    private static String named(String name, String limb, List<String> words) {
        String result = name.replaceAll("spine1$", "hips");
        for (int i = 0; i < words.size(); i++) {
            result = result.replace(limb + (i + 1), words.get(i));
        }
        return result;
    }

    @Test
    void aKangarooWithTheNamesOfAPersonIsTold() {
        Skeleton kangaroo = in(WORLDS.get(0), kangaroo().named());
        Rig rig = Rig.of(asPerson(kangaroo, List.of("clavicle", "upper_arm", "forearm", "hand")));
        assertTrue(
                rig.warnings().toString().contains("the arms are shorter than half a leg"), rig.warnings()::toString);
    }

    /** What flies on the fingers of its hands has wings, whatever its arms are called. */
    @Test
    void fingersOfABatAreWings() {
        Rig bird = Rig.of(bat("elbow", "leg").named());
        assertEquals(BodyPlan.BIRD, bird.plan(), bird.chains()::toString);
        Rig told = Rig.of(asPerson(bat("arm", "leg").named(), List.of("upperarm", "forearm", "hand")));
        assertTrue(
                told.plan() == BodyPlan.BIRD || told.warnings().toString().contains("wing"), told.warnings()::toString);
    }

    @Test
    void flippersOfAPenguinAreTold() {
        Rig rig = Rig.of(new SketchedBody()
                .middle("spine", "", 0.25, 0, 0.4, 0, 0.55, 0)
                .middle("head", "spine3", 0.65, 0, 0.72, 0.02, 0.72, 0.12)
                .pair("flipper", "spine3", 0.12, 0.56, 0, 0.2, 0.42, -0.02, 0.24, 0.3, -0.02)
                .pair("leg", "spine1", 0.06, 0.2, 0, 0.07, 0.12, 0.03, 0.07, 0.03, 0, 0.07, 0, 0.08)
                .named());
        assertTrue(
                rig.plan() != BodyPlan.HUMANOID || rig.warnings().toString().contains("wing"),
                rig.warnings()::toString);
    }
}
