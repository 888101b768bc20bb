package dev.limber.retarget;

import static dev.limber.retarget.ChainRetargeterTest.HORSE;
import static dev.limber.retarget.ChainRetargeterTest.OTHER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.SketchedBody;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings of body and limbs between animals. */
class ChainSettingsTest {
    private static final RetargetSettings PLAIN = RetargetSettings.DEFAULT;
    private static final Clip WALK = ChainRetargeterTest.walk();
    private static final double LEG = OTHER.chains().legLength();
    private static final int LAST = WALK.frameCount() - 1;

    private static Clip on(Rig target, RetargetSettings settings) {
        return RetargetMethod.GEOMETRIC
                .prepare(HORSE, target, JointMap.between(HORSE, target), settings)
                .retarget(WALK);
    }

    private static Vec3 at(Clip clip, int joint, int frame) {
        return WorldPose.of(clip.pose(frame)).position(joint);
    }

    private static RetargetSettings body(double stride, double pelvis) {
        return PLAIN.withBody(BodySettings.DEFAULT.withStride(stride).withPelvisHeight(pelvis));
    }

    @Test
    void strideMultipliesTheWay() {
        int root = OTHER.chains().root();
        Clip plain = on(OTHER, PLAIN);
        Clip half = on(OTHER, body(0.5, 0));
        double way = at(plain, root, LAST).z() - at(plain, root, 0).z();
        assertEquals(way / 2, at(half, root, LAST).z() - at(half, root, 0).z(), 1e-3);
    }

    @Test
    void aLowerPelvisLeavesFeetWhereTheyAre() {
        Clip plain = on(OTHER, PLAIN);
        Clip low = on(OTHER, body(1, -0.1));
        int root = OTHER.chains().root();
        Chain leg = OTHER.chains().of(ChainKind.LEG).findFirst().orElseThrow();
        assertEquals(-0.1 * LEG, at(low, root, 20).y() - at(plain, root, 20).y(), 0.02 * LEG);
        assertEquals(0, at(low, leg.contact(), 20).distance(at(plain, leg.contact(), 20)), 1e-3 * LEG);
    }

    @Test
    void aBodyThatCrouchesIsReportedUnlessThatWasAsked() {
        JointMap map = JointMap.between(HORSE, OTHER);
        RetargetSettings low = body(1, -0.4);
        assertEquals(List.of(), ResultCheck.of(HORSE, OTHER, map, PLAIN, WALK, on(OTHER, PLAIN)));
        assertEquals(List.of(), ResultCheck.of(HORSE, OTHER, map, low, WALK, on(OTHER, low)));
        List<Finding> findings = ResultCheck.of(HORSE, OTHER, map, PLAIN, WALK, on(OTHER, low));
        assertEquals(1, findings.size());
        assertEquals(Finding.Kind.LOW, findings.get(0).kind());
        assertEquals(40, findings.get(0).size(), 4);
    }

    @Test
    void feetAreSpreadToTheirSides() {
        Clip plain = on(OTHER, PLAIN);
        LegSettings wide = LegSettings.DEFAULT.withSpread(0.1);
        Clip spread = on(OTHER, PLAIN.withLegs(wide, LegSettings.DEFAULT));
        for (Chain leg : OTHER.chains().of(ChainKind.LEG).toList()) {
            double rest = at(plain, leg.contact(), 5).x();
            double expected = rest > 0 ? 0.1 * LEG : 0;
            assertEquals(expected, at(spread, leg.contact(), 5).x() - rest, 1e-3 * LEG, leg.name());
        }
    }

    /** Without weight, legs are as rotations leave them, and the body does not come down for them. */
    @Test
    void legsWithoutWeightAreNotSolved() {
        LegSettings none = LegSettings.DEFAULT.withIk(0);
        Clip free = on(OTHER, PLAIN.withLegs(none, none));
        Clip expected = on(OTHER, PLAIN.withIk(Set.of()));
        for (int frame = 0; frame <= LAST; frame += 9) {
            assertArrayEquals(expected.pose(frame).rotations(), free.pose(frame).rotations(), 1e-6);
        }
    }

    @Test
    void aRootBoneCarriesTheWay() {
        Rig rooted =
                Rig.of(ChainRetargeterTest.quadruped(new SketchedBody().middle("root", "", 0, 0), "root1", 0.7, 1.4, 2)
                        .named());
        int bone = rooted.skeleton().indexOf("root1");
        int body = rooted.chains().root();
        Clip onRoot = on(rooted, PLAIN);
        Clip onBody = on(rooted, PLAIN.withRootJoint(RootJoint.HIPS));
        assertEquals(
                at(onBody, body, LAST).z() - at(onBody, body, 0).z(),
                at(onRoot, bone, LAST).z() - at(onRoot, bone, 0).z(),
                1e-3);
        assertEquals(0, at(onBody, bone, LAST).distance(at(onBody, bone, 0)), 1e-9);
        for (int joint = 0; joint < rooted.skeleton().jointCount(); joint++) {
            assertTrue(joint == bone || at(onRoot, joint, 30).distance(at(onBody, joint, 30)) < 1e-4);
        }
    }

    /** What such bodies cannot follow is told, and nothing else. */
    @Test
    void settingsOfPeopleAreToldToChangeNothing() throws IOException {
        RetargetSettings settings = PLAIN.withIk(IkTarget.FEET, IkTarget.CONTACTS)
                .withArms(ArmSettings.DEFAULT.withSpread(10), ArmSettings.DEFAULT);
        assertEquals(List.of("arm spread", "contacts of arms and body"), ignored(settings));
        assertEquals(List.of(), ignored(body(0.8, -0.05)));
    }

    /** Who has no left and no right keeps its sides in a mirror, which is told; others change them. */
    @Test
    void aMirrorWithoutSidesIsTold() {
        RetargetSettings mirrored = PLAIN.withSource(SourceSettings.DEFAULT.withMirror(true));
        Rig post = Rig.of(new SketchedBody()
                .middle("Bone", "", 0.5, 0, 1, 0, 1.5, 0, 2, 0)
                .named());
        Clip still = new Clip.Builder(post.skeleton(), 0.1, 1)
                .set(0, post.skeleton().restPose())
                .build();
        assertTrue(mirrors(post, mirrored, still));
        assertFalse(mirrors(post, PLAIN, still));
        assertFalse(mirrors(OTHER, mirrored, on(OTHER, PLAIN)));
    }

    private static boolean mirrors(Rig source, RetargetSettings settings, Clip clip) {
        return ResultCheck.of(source, HORSE, JointMap.between(source, HORSE), settings, clip, WALK).stream()
                .anyMatch(finding -> finding.limb().equals("mirrored source"));
    }

    private static List<String> ignored(RetargetSettings settings) throws IOException {
        return new ClipRetargeter(RetargetMethod.GEOMETRIC, OTHER, settings, ClipRetargeter.Maps.BY_ROLES, null)
                .retarget(WALK, clip -> HORSE, Progress.NONE).findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.IGNORED)
                        .map(Finding::limb)
                        .toList();
    }
}
