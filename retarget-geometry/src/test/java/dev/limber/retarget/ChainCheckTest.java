package dev.limber.retarget;

import static dev.limber.retarget.ChainRetargeterTest.HORSE;
import static dev.limber.retarget.ChainRetargeterTest.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is wrong with an animal's result is told with its frames and its size, what is right is not blamed. */
class ChainCheckTest {
    private static final RetargetSettings PLAIN = RetargetSettings.DEFAULT;
    private static final Clip WALK = ChainRetargeterTest.walk();
    private static final JointMap MAP = JointMap.between(HORSE, OTHER);
    private static final Clip RESULT = on(MAP, WALK);
    private static final double LEG = OTHER.chains().legLength();
    private static final Vec3 LEFT = new Vec3(1, 0, 0);
    private static final Vec3 UP = new Vec3(0, 1, 0);
    private static final Vec3 AHEAD = new Vec3(0, 0, 1);

    private static Clip on(JointMap map, Clip clip) {
        return RetargetMethod.GEOMETRIC.prepare(HORSE, OTHER, map, PLAIN).retarget(clip);
    }

    private static List<Finding> findings(JointMap map, Clip clip, Clip result) {
        return ResultCheck.of(HORSE, OTHER, map, PLAIN, clip, result);
    }

    /** Returns the one finding of a result that was broken. */
    private static Finding only(Clip result) {
        List<Finding> findings = findings(MAP, WALK, result);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static Clip moved(Clip clip, Rig rig, Vec3 way, IntToDoubleFunction by) {
        int root = rig.chains().root();
        return clip.map(
                clip.translatedWith(root),
                (frame, pose, world) -> world.shift(root, way.times(by.applyAsDouble(frame)), pose));
    }

    private static Clip rotated(Clip clip, List<Integer> joints, Vec3 axis, IntToDoubleFunction degrees) {
        return clip.map(clip.translatedJoints(), (frame, pose, world) -> {
            for (int joint : joints) {
                double[] to = new double[4];
                Quat.fromAxisAngle(axis, Math.toRadians(degrees.applyAsDouble(frame)), to, 0);
                Quat.multiply(to, 0, world.rotations(), 4 * joint, to, 0);
                world.setRotation(joint, to, 0, pose);
            }
        });
    }

    private static Chain leg(Side side, int order) {
        return OTHER.chains()
                .of(ChainKind.LEG)
                .filter(leg -> leg.side() == side && leg.order() == order)
                .findFirst()
                .orElseThrow();
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).distinct().collect(Collectors.toList());
    }

    @Test
    void aGoodResultIsNotBlamed() {
        assertEquals(List.of(), findings(MAP, WALK, RESULT));
        assertEquals(List.of(), ResultCheck.of(HORSE, HORSE, JointMap.between(HORSE, HORSE), PLAIN, WALK, WALK));
    }

    @Test
    void feetOffTheGroundAreTold() {
        Finding finding = only(moved(RESULT, OTHER, UP, frame -> 0.1 * LEG));
        assertEquals(Kind.FLOOR, finding.kind());
        assertEquals(10, finding.size(), 1);
    }

    @Test
    void plantedFeetThatSlideAreTold() {
        Clip slides = moved(RESULT, OTHER, LEFT, frame -> 0.1 * LEG * Math.sin(2 * Math.PI * frame / 30));
        Finding finding = only(slides);
        assertEquals(Kind.SKATE, finding.kind());
        assertTrue(finding.size() > 0.4 && finding.size() < 0.7, finding::toString);
    }

    @Test
    void aFootThatLeapsIsToldWithItsFrame() {
        Chain leg = leg(Side.LEFT, 0);
        Finding finding = only(rotated(RESULT, List.of(leg.first()), LEFT, frame -> frame == 20 ? 80 : 0));
        assertEquals(Kind.LEAP, finding.kind());
        assertEquals(leg.name(), finding.limb());
        assertEquals(20, finding.firstFrame());
        assertEquals(21, finding.lastFrame());
    }

    @Test
    void aBodyThatLeapsIsTold() {
        List<Finding> findings = findings(MAP, WALK, moved(RESULT, OTHER, AHEAD, frame -> frame < 20 ? 0 : LEG));
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.kind() == Kind.LEAP
                                && finding.limb().equals("body")
                                && finding.firstFrame() == 20
                                && Math.abs(finding.size() - 100) < 5),
                findings::toString);
    }

    @Test
    void aNoseThatIsTooLowIsTold() {
        Clip pitched = rotated(RESULT, List.of(OTHER.chains().root()), LEFT, frame -> 30);
        Finding lean = findings(MAP, WALK, pitched).stream()
                .filter(finding -> finding.kind() == Kind.LEAN)
                .findFirst()
                .orElseThrow();
        assertEquals(30, lean.size(), 1);
        assertTrue(lean.suggestion().toString().startsWith("its nose is too low"), lean::toString);
    }

    @Test
    void legsThatCrossAreTold() {
        Clip crossed = rotated(RESULT, List.of(leg(Side.LEFT, 0).first()), AHEAD, frame -> frame < 30 ? 0 : -60);
        Finding finding = findings(MAP, WALK, crossed).stream()
                .filter(each -> each.kind() == Kind.CROSSING)
                .findFirst()
                .orElseThrow();
        assertEquals("front legs", finding.limb());
        assertEquals(30, finding.firstFrame());
        assertEquals(WALK.frameCount() - 1, finding.lastFrame());
    }

    @Test
    void aLegThatIsFoldedIsTold() {
        Chain leg = leg(Side.RIGHT, 1);
        int hip = leg.first();
        int knee = leg.joints().get(1);
        Clip folded = rotated(rotated(RESULT, List.of(hip), LEFT, frame -> -60), List.of(knee), LEFT, frame -> 120);
        Finding finding = findings(MAP, WALK, folded).stream()
                .filter(each -> each.kind() == Kind.FOLDED)
                .findFirst()
                .orElseThrow();
        assertEquals(leg.name(), finding.limb());
        assertTrue(finding.size() > 25 && finding.size() < 80, finding::toString);
    }

    @Test
    void aSourceThatLiesIsTold() {
        Clip lies = rotated(WALK, List.of(HORSE.chains().root()), LEFT, frame -> 90);
        assertTrue(kinds(findings(MAP, lies, on(MAP, lies))).contains(Kind.UNSURE));
    }

    @Test
    void positionsOfAnotherUnitAreTold() {
        Clip far = moved(WALK, HORSE, UP, frame -> 100);
        List<Finding> findings = findings(MAP, far, on(MAP, far));
        assertEquals(List.of(Kind.UNSURE), kinds(findings), findings::toString);
    }

    @Test
    void aLegThatFollowsNothingIsTold() {
        JointMap free = ChainBindings.bind(MAP, List.of("left front leg="), HORSE, OTHER);
        List<Finding> findings = findings(free, WALK, on(free, WALK));
        assertEquals(List.of("left front leg"), limbs(findings, Kind.LOST));
    }

    @Test
    void aLegThatIsCutAboveItsFootIsTold() {
        Chain leg = leg(Side.LEFT, 1);
        String joints = OTHER.skeleton().name(leg.first()) + ".."
                + OTHER.skeleton().name(leg.joints().get(2));
        JointMap cut = ChainBindings.bind(MAP, List.of(joints + "=" + leg.name()), HORSE, OTHER);
        assertEquals(List.of("foot of the left hind leg"), limbs(findings(cut, WALK, on(cut, WALK)), Kind.LOST));
    }

    @Test
    void legsThatFollowTheOtherSideAreTold() {
        JointMap swapped = ChainBindings.bind(
                MAP, List.of("left front leg=right front leg", "right front leg=left front leg"), HORSE, OTHER);
        assertEquals(
                List.of("left front leg", "right front leg"),
                limbs(findings(swapped, WALK, on(swapped, WALK)), Kind.CROSSED));
    }

    private static List<String> limbs(List<Finding> findings, Kind kind) {
        return findings.stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::limb)
                .sorted()
                .collect(Collectors.toList());
    }

    /** Feet slide on the ground by what the body goes where that is left out, and that was asked for. */
    @Test
    void aTargetWithoutLimbsIsTold() {
        Skeleton.Builder pieces = new Skeleton.Builder();
        int root = pieces.joint("thing", Skeleton.NONE, new Vec3(0, 1, 0));
        int middle = pieces.joint("middle", root, new Vec3(0, 0, 0.5));
        pieces.joint("end", middle, new Vec3(0, 0, 0.5));
        Rig thing = Rig.of(pieces.build());
        JointMap map = JointMap.between(HORSE, thing);
        Clip result = RetargetMethod.GEOMETRIC.prepare(HORSE, thing, map, PLAIN).retarget(WALK);
        List<Kind> kinds = kinds(ResultCheck.of(HORSE, thing, map, PLAIN, WALK, result));
        assertTrue(kinds.contains(Kind.LIMBLESS), kinds::toString);
    }

    @Test
    void feetMaySlideInPlace() {
        RetargetSettings still = PLAIN.withRootMotion(RootMotion.IN_PLACE);
        Clip result = RetargetMethod.GEOMETRIC.prepare(HORSE, OTHER, MAP, still).retarget(WALK);
        assertEquals(List.of(), ResultCheck.of(HORSE, OTHER, MAP, still, WALK, result));
    }
}
