package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import dev.limber.retarget.Finding.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is told, what is right is not blamed. */
class ResultCheckTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig SOURCE = Rig.of(WALK);
    private static final Rig TARGET = Rig.of(Mannequin.all().get(0).skeleton());
    private static final JointMap MAP = JointMap.between(SOURCE, TARGET);

    static List<Mannequin> mannequins() {
        return Mannequin.all();
    }

    private static Set<Kind> kinds(JointMap map, Clip result) {
        return ResultCheck.of(SOURCE, TARGET, map, WALK, result).stream()
                .map(Finding::kind)
                .collect(Collectors.toSet());
    }

    private static Clip retarget(JointMap map) {
        return new GeometricRetargeter(SOURCE, TARGET, map, RetargetSettings.DEFAULT).retarget(WALK);
    }

    private static int joint(BodyPart part, Side side) {
        return TARGET.roles().joint(part, side);
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void goodResultsAreNotBlamed(Mannequin mannequin) {
        Rig target = Rig.of(mannequin.skeleton()).withSkins(List.of(mannequin.skin()));
        JointMap map = JointMap.between(SOURCE, target);
        Clip result = new GeometricRetargeter(SOURCE, target, map, RetargetSettings.DEFAULT).retarget(WALK);
        assertEquals(List.of(), ResultCheck.of(SOURCE, target, map, WALK, result));
    }

    @Test
    void swappedSidesAreTold() {
        List<ChainPair> swapped = MAP.pairs().stream()
                .map(pair -> new ChainPair(
                        pair.part(),
                        pair.side(),
                        pair.source(),
                        MAP.pair(pair.part(), pair.side().mirrored())
                                .orElse(pair)
                                .target(),
                        1,
                        ""))
                .toList();
        JointMap map = new JointMap(swapped);
        assertTrue(kinds(map, retarget(map)).contains(Kind.CROSSED));
    }

    @Test
    void aLimbThatTheMapLacksIsTold() {
        JointMap map = new JointMap(MAP.pairs().stream()
                .filter(pair -> pair.part() != BodyPart.FOREARM || pair.side() != Side.LEFT)
                .toList());
        assertTrue(kinds(map, retarget(map)).contains(Kind.LOST));
    }

    @Test
    void anArmThatIsTurnedIsTold() {
        int arm = joint(BodyPart.UPPER_ARM, Side.RIGHT);
        Clip rotated = retarget(MAP).map((frame, pose) -> rotate(pose.rotations(), arm, new Vec3(0, 0, 1), 45));
        assertTrue(kinds(MAP, rotated).contains(Kind.DIRECTION));
    }

    @Test
    void whatIsFarBeyondItsLimitIsWrongAndWhatIsJustBeyondItIsDoubtful() {
        assertEquals(List.of(Severity.DOUBTFUL), ofTheArm(30));
        assertEquals(List.of(Severity.WRONG), ofTheArm(60));
    }

    /** Returns how sure the check is about an arm that is turned by an angle. */
    private static List<Severity> ofTheArm(double degrees) {
        int arm = joint(BodyPart.UPPER_ARM, Side.RIGHT);
        Clip rotated = retarget(MAP).map((frame, pose) -> rotate(pose.rotations(), arm, new Vec3(0, 0, 1), degrees));
        return ResultCheck.of(SOURCE, TARGET, MAP, RetargetSettings.DEFAULT, WALK, rotated).stream()
                .filter(finding -> finding.kind() == Kind.DIRECTION)
                .filter(finding -> finding.limb().equals("right upper arm"))
                .map(Finding::severity)
                .toList();
    }

    @Test
    void whatIsWrongComesBeforeWhatIsDoubtful() {
        JointMap map = new JointMap(MAP.pairs().stream()
                .filter(pair -> pair.part() != BodyPart.FOREARM || pair.side() != Side.LEFT)
                .toList());
        int head = joint(BodyPart.HEAD, Side.CENTER);
        Clip rotated = retarget(map).map((frame, pose) -> rotate(pose.rotations(), head, new Vec3(0, 1, 0), 25));
        List<Finding> findings = ResultCheck.of(SOURCE, TARGET, map, RetargetSettings.DEFAULT, WALK, rotated);
        assertEquals(Severity.WRONG, findings.get(0).severity());
        Finding last = findings.get(findings.size() - 1);
        assertEquals(Kind.GAZE, last.kind());
        assertEquals(Severity.DOUBTFUL, last.severity());
    }

    @Test
    void aHeadThatLooksAsideIsTold() {
        int head = joint(BodyPart.HEAD, Side.CENTER);
        Clip rotated = retarget(MAP).map((frame, pose) -> rotate(pose.rotations(), head, new Vec3(0, 1, 0), 45));
        assertTrue(kinds(MAP, rotated).contains(Kind.GAZE));
    }

    @Test
    void feetOffTheFloorAreTold() {
        int hips = joint(BodyPart.HIPS, Side.CENTER);
        Clip good = retarget(MAP);
        Clip raised = good.map(
                good.translatedWith(hips),
                (frame, pose, world) -> world.shift(hips, TARGET.up().times(0.1 * TARGET.height()), pose));
        assertTrue(kinds(MAP, raised).contains(Kind.FLOOR));
    }

    @Test
    void oneFrameThatJumpsIsToldWithItsNumber() {
        int arm = joint(BodyPart.UPPER_ARM, Side.RIGHT);
        Clip jumps = retarget(MAP).map((frame, pose) -> {
            if (frame == 7) {
                rotate(pose.rotations(), arm, new Vec3(0, 0, 1), 90);
            }
        });
        assertTrue(ResultCheck.of(SOURCE, TARGET, MAP, WALK, jumps).stream()
                .filter(finding -> finding.kind() == Kind.JUMP)
                .anyMatch(finding -> finding.firstFrame() == 7 || finding.firstFrame() == 8));
    }

    @Test
    void aBodyThatIsTornIsTold() {
        int foot = joint(BodyPart.FOOT, Side.LEFT);
        Skeleton skeleton = TARGET.skeleton();
        Clip good = retarget(MAP);
        Clip torn = good.map(good.translatedWith(foot), (frame, pose, world) -> {
            Vec3 bone = skeleton.restTranslation(foot);
            bone.times(1.5).store(pose.translations(), 3 * foot);
        });
        assertTrue(kinds(MAP, torn).contains(Kind.TORN));
    }

    private static void rotate(double[] rotations, int joint, Vec3 axis, double degrees) {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(axis, Math.toRadians(degrees), rotation, 0);
        Quat.multiply(rotation, 0, rotations, 4 * joint, rotations, 4 * joint);
    }
}
