package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each setting of body and limbs does to the walk, on a rig of another build. */
class LimbSettingsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig SOURCE = Rig.of(WALK);
    private static final Rig TARGET = Rig.of(Mannequin.all().get(1).skeleton());
    private static final Clip PLAIN = retarget(RetargetSettings.DEFAULT);
    private static final int FRAMES = WALK.frameCount();

    private static Clip retarget(RetargetSettings settings) {
        return new GeometricRetargeter(SOURCE, TARGET, settings).retarget(WALK);
    }

    private static int joint(BodyPart part, Side side) {
        return TARGET.roles().joint(part, side);
    }

    private static Vec3 at(Clip clip, int frame, BodyPart part, Side side) {
        return WorldPose.of(clip.pose(frame)).position(joint(part, side));
    }

    @Test
    void aLongerStrideGoesFurtherByThatMuch() {
        Clip longer = retarget(RetargetSettings.DEFAULT.withBody(BodySettings.DEFAULT.withStride(1.2)));
        assertEquals(1.2 * way(PLAIN), way(longer), 0.01 * way(PLAIN));
    }

    private static double way(Clip clip) {
        Vec3 first = at(clip, 0, BodyPart.HIPS, Side.CENTER);
        return at(clip, FRAMES - 1, BodyPart.HIPS, Side.CENTER)
                .minus(first)
                .rejectedFrom(TARGET.up())
                .length();
    }

    @Test
    void aLowerPelvisBendsTheKneesAndLeavesTheFeet() {
        double lower = 0.08;
        Clip crouched = retarget(RetargetSettings.DEFAULT.withBody(BodySettings.DEFAULT.withPelvisHeight(-lower)));
        double leg = TARGET.legLength();
        for (int frame = 0; frame < FRAMES; frame += 10) {
            Vec3 hips =
                    at(crouched, frame, BodyPart.HIPS, Side.CENTER).minus(at(PLAIN, frame, BodyPart.HIPS, Side.CENTER));
            assertEquals(-lower * leg, hips.dot(TARGET.up()), 0.02 * leg, "frame " + frame);
            double foot =
                    at(crouched, frame, BodyPart.FOOT, Side.LEFT).distance(at(PLAIN, frame, BodyPart.FOOT, Side.LEFT));
            assertTrue(foot < 0.04 * leg, "frame " + frame + ": foot moved by " + foot / leg + " of a leg");
        }
    }

    @Test
    void withoutFeetThePelvisIsCarriedHigherAllTheSame() {
        RetargetSettings free = RetargetSettings.DEFAULT.withIk();
        Clip raised = retarget(free.withBody(BodySettings.DEFAULT.withPelvisHeight(0.1)));
        Vec3 rise =
                at(raised, 50, BodyPart.HIPS, Side.CENTER).minus(at(retarget(free), 50, BodyPart.HIPS, Side.CENTER));
        assertEquals(0.1 * TARGET.legLength(), rise.dot(TARGET.up()), 1e-4 * TARGET.legLength());
    }

    @Test
    void feetAreSetFurtherAsideOneByOne() {
        Clip spread = retarget(RetargetSettings.DEFAULT.withLegs(new LegSettings(1, 0.1), LegSettings.DEFAULT));
        Vec3 left = TARGET.up().cross(TARGET.forward());
        double leg = 0;
        double other = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            leg += at(spread, frame, BodyPart.FOOT, Side.LEFT)
                    .minus(at(PLAIN, frame, BodyPart.FOOT, Side.LEFT))
                    .dot(left);
            other += at(spread, frame, BodyPart.FOOT, Side.RIGHT).distance(at(PLAIN, frame, BodyPart.FOOT, Side.RIGHT));
        }
        assertEquals(0.1, leg / FRAMES / TARGET.legLength(), 0.01);
        assertTrue(other / FRAMES / TARGET.legLength() < 0.02, "the right foot stays");
    }

    @Test
    void anArmIsLiftedByTheDegreesThatAreSetAndOnlyThatArm() {
        Clip spread = retarget(RetargetSettings.DEFAULT.withArms(new ArmSettings(1, 20, 1), ArmSettings.DEFAULT));
        for (int frame = 0; frame < FRAMES; frame += 10) {
            Vec3 before = direction(PLAIN, frame, Side.LEFT);
            double rotated = Math.toDegrees(Math.acos(Math.min(1, before.dot(direction(spread, frame, Side.LEFT)))));
            assertEquals(20, rotated, 3, "frame " + frame + ": the arm hangs, nearly");
            assertEquals(1, direction(PLAIN, frame, Side.RIGHT).dot(direction(spread, frame, Side.RIGHT)), 1e-6);
        }
    }

    private static Vec3 direction(Clip clip, int frame, Side side) {
        return at(clip, frame, BodyPart.HAND, side)
                .minus(at(clip, frame, BodyPart.UPPER_ARM, side))
                .normalized();
    }

    @Test
    void withoutClaviclesTheShouldersRestAndTheArmsKeepTheirDirections() {
        Clip raised = WALK.map((frame, pose) -> {
            int clavicle = SOURCE.roles().joint(BodyPart.CLAVICLE, Side.LEFT);
            double[] rotation = {Math.cos(0.1), 0, 0, Math.sin(0.1)};
            dev.limber.motion.Quat.multiply(
                    pose.rotations(), 4 * clavicle, rotation, 0, pose.rotations(), 4 * clavicle);
        });
        Clip none = new GeometricRetargeter(
                        SOURCE,
                        TARGET,
                        RetargetSettings.DEFAULT.withArms(new ArmSettings(1, 0, 0), new ArmSettings(1, 0, 0)))
                .retarget(raised);
        Clip all = new GeometricRetargeter(SOURCE, TARGET, RetargetSettings.DEFAULT).retarget(raised);
        int clavicle = joint(BodyPart.CLAVICLE, Side.LEFT);
        double[] rest = TARGET.referencePose().rotations();
        assertArrayEquals(
                java.util.Arrays.copyOfRange(rest, 4 * clavicle, 4 * clavicle + 4),
                java.util.Arrays.copyOfRange(none.pose(30).rotations(), 4 * clavicle, 4 * clavicle + 4),
                1e-5);
        assertTrue(
                at(all, 30, BodyPart.UPPER_ARM, Side.LEFT).distance(at(none, 30, BodyPart.UPPER_ARM, Side.LEFT)) > 0);
        assertEquals(1, direction(all, 30, Side.LEFT).dot(direction(none, 30, Side.LEFT)), 1e-6);
    }

    @Test
    void legsWithoutWeightStayAsTheRotationsPutThem() {
        LegSettings none = LegSettings.DEFAULT.withIk(0);
        Clip free = retarget(RetargetSettings.DEFAULT.withLegs(none, none));
        Clip without = retarget(RetargetSettings.DEFAULT.withIk());
        for (int frame = 0; frame < FRAMES; frame += 10) {
            assertArrayEquals(without.pose(frame).rotations(), free.pose(frame).rotations(), 1e-5);
            assertArrayEquals(
                    without.pose(frame).translations(), free.pose(frame).translations(), 1e-4);
        }
    }

    @Test
    void theMotionIsMirroredAndStartsLater() throws IOException {
        Clip own = result(RetargetSettings.DEFAULT);
        Clip mirrored = result(RetargetSettings.DEFAULT.withSource(SourceSettings.DEFAULT.withMirror(true)));
        assertEquals(
                at(own, 40, BodyPart.HAND, Side.LEFT).dot(TARGET.forward()),
                at(mirrored, 40, BodyPart.HAND, Side.RIGHT).dot(TARGET.forward()),
                0.02 * TARGET.height());
        int late = 30;
        Clip later = result(
                RetargetSettings.DEFAULT.withSource(SourceSettings.DEFAULT.withTimeOffset(late * WALK.frameTime())));
        assertEquals(FRAMES, later.frameCount());
        double near = 0.01 * TARGET.height();
        assertTrue(
                at(own, 50, BodyPart.HAND, Side.LEFT).distance(at(later, 50 + late, BodyPart.HAND, Side.LEFT)) < near);
        assertTrue(
                at(later, 0, BodyPart.HAND, Side.LEFT).distance(at(later, late - 1, BodyPart.HAND, Side.LEFT)) < near);
    }

    private static Clip result(RetargetSettings settings) throws IOException {
        return new ClipRetargeter(RetargetMethod.GEOMETRIC, TARGET, settings, ClipRetargeter.Maps.BY_ROLES, null)
                .retarget(WALK, Rig::of, Progress.NONE)
                .clip();
    }

    @Test
    void aHeadThatKeepsToTheBodyGoesWithATorsoThatLeans() {
        // A rig that rests with its chest pitched forward and its head upright; a chest that differs is what tells the
        // two apart.
        Clip body = retarget(RetargetSettings.DEFAULT.withBody(BodySettings.DEFAULT.withHead(HeadSpace.BODY)));
        int head = joint(BodyPart.HEAD, Side.CENTER);
        for (int frame = 0; frame < FRAMES; frame += 20) {
            // Both torsos are carried alike here, so the two spaces agree.
            double angle = dev.limber.motion.Quat.angle(
                    WorldPose.of(PLAIN.pose(frame)).rotations(), 4 * head,
                    WorldPose.of(body.pose(frame)).rotations(), 4 * head);
            assertEquals(0, Math.toDegrees(angle), 0.5, "frame " + frame);
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        String stride = assertThrows(IllegalArgumentException.class, () -> BodySettings.DEFAULT.withStride(-1))
                .getMessage();
        assertEquals("stride is -1, expected 0 to 3", stride);
        for (double bad : List.of(Double.NaN, 1.5)) {
            assertThrows(IllegalArgumentException.class, () -> new LegSettings(bad, 0));
        }
    }

    @Test
    void aFloorAtAKnownHeightBecomesTheTargetsFloor() {
        double height = 0.2 * SOURCE.height();
        Clip raised =
                SourceSettings.DEFAULT.withFloor(FloorSettings.at(-height)).apply(SOURCE, WALK);
        SourceSettings known = SourceSettings.DEFAULT.withFloor(FloorSettings.at(height));
        Clip lowered = new GeometricRetargeter(SOURCE, TARGET, RetargetSettings.DEFAULT.withSource(known))
                .retarget(known.apply(SOURCE, raised));
        Clip high = new GeometricRetargeter(SOURCE, TARGET, RetargetSettings.DEFAULT).retarget(raised);
        for (int frame = 0; frame < FRAMES; frame += 10) {
            double plain = at(PLAIN, frame, BodyPart.HIPS, Side.CENTER).dot(TARGET.up());
            double near = 0.01 * TARGET.height();
            assertEquals(plain, at(lowered, frame, BodyPart.HIPS, Side.CENTER).dot(TARGET.up()), near);
            assertTrue(at(high, frame, BodyPart.HIPS, Side.CENTER).dot(TARGET.up()) > plain + 0.1 * TARGET.height());
        }
    }

    @Test
    void aWalkIsTheSameOnTheHeightsOfTheSource() {
        SourceSettings own = SourceSettings.DEFAULT.withFloor(new FloorSettings(FloorSettings.Kind.SOURCE, 0));
        Clip walk = retarget(RetargetSettings.DEFAULT.withSource(own));
        for (int frame = 0; frame < FRAMES; frame += 10) {
            double off = at(walk, frame, BodyPart.FOOT, Side.LEFT).distance(at(PLAIN, frame, BodyPart.FOOT, Side.LEFT));
            assertTrue(off < 0.02 * TARGET.height(), "frame " + frame + ": " + off / TARGET.height());
        }
    }
}
