package dev.limber.retarget;

import static dev.limber.retarget.ChainRetargeterTest.HORSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.rig.SketchedBody;
import dev.limber.motion.sample.WalkingClip;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A quadruped goes upright as a person, and a person on all fours as a quadruped, where that is asked for. */
class PostureTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig PERSON = Rig.of(WALK);

    private static Retargeted retarget(Rig from, Clip clip, Rig to, Posture posture) throws IOException {
        RetargetSettings settings = RetargetSettings.DEFAULT.withBody(BodySettings.DEFAULT.withPosture(posture));
        return new ClipRetargeter(RetargetMethod.GEOMETRIC, to, settings, ClipRetargeter.Maps.BY_ROLES, null)
                .retarget(clip, each -> from, Progress.NONE);
    }

    /** Returns how far the trunk is from level in a frame, degrees. */
    private static double slope(Rig rig, Clip clip, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        Chain trunk = rig.chains().of(ChainKind.TRUNK).findFirst().orElseThrow();
        Vec3 way = world.position(trunk.last()).minus(world.position(trunk.first()));
        return Math.toDegrees(Math.atan2(way.y(), Math.hypot(way.x(), way.z())));
    }

    @Test
    void aHorseFollowsAPersonUpright() throws IOException {
        Retargeted there = retarget(PERSON, WALK, HORSE, Posture.UPRIGHT);
        Rig standing = Posture.UPRIGHT.of(HORSE);
        assertEquals(BodyPlan.BIPED, standing.plan());
        // The person rests with its legs wide apart: a walk closes them by more than the horse has, which is told.
        assertTrue(
                there.findings().stream().allMatch(finding -> finding.kind() == Finding.Kind.CROSSING),
                () -> there.findings().toString());
        for (int frame = 0; frame < WALK.frameCount(); frame += 5) {
            assertTrue(slope(HORSE, there.clip(), frame) > 70, "the trunk is not upright in frame " + frame);
            WorldPose world = WorldPose.of(there.clip().pose(frame));
            for (Chain leg : HORSE.chains().of(ChainKind.LEG).toList()) {
                double height =
                        world.position(leg.contact()).y() / HORSE.chains().legLength();
                boolean front = leg.order() == 0;
                assertTrue(front ? height > 0.4 : height < 0.5, leg.name() + " is at " + height + " in " + frame);
            }
        }
    }

    @Test
    void armsOfThePersonLeadTheFrontLegsOfTheHorse() {
        JointMap map = JointMap.between(PERSON, Posture.UPRIGHT.of(HORSE));
        BoundChain front = map.chains().stream()
                .filter(chain -> chain.name().equals("left front leg"))
                .findFirst()
                .orElseThrow();
        assertTrue(front.source().contains(PERSON.roles().joint(BodyPart.UPPER_ARM, Side.LEFT)));
    }

    @Test
    void aPersonFollowsAHorseOnAllFours() throws IOException {
        Clip walk = ChainRetargeterTest.walk();
        Retargeted there = retarget(HORSE, walk, PERSON, Posture.ALL_FOURS);
        Rig standing = Posture.ALL_FOURS.of(PERSON);
        assertEquals(BodyPlan.QUADRUPED, standing.plan());
        double leg = standing.chains().legLength();
        for (int frame = 0; frame < walk.frameCount(); frame += 5) {
            assertEquals(0, slope(PERSON, there.clip(), frame), 45, "the trunk is not level in frame " + frame);
            WorldPose world = WorldPose.of(there.clip().pose(frame));
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                double hand = world.position(PERSON.roles().joint(BodyPart.HAND, side))
                        .y();
                assertTrue(hand < 0.3 * leg, side + " hand is at " + hand / leg + " of a leg in " + frame);
            }
        }
    }

    /** Hands and feet are on one ground, hands flat: palms down as in a T-pose. */
    @Test
    void handsAndFeetStandOnOneGround() {
        Rig standing = Posture.ALL_FOURS.of(PERSON);
        WorldPose world = WorldPose.of(standing.posture());
        List<Chain> legs = standing.chains().of(ChainKind.LEG).toList();
        assertEquals(4, legs.size());
        double ground = world.position(legs.get(0).contact()).dot(PERSON.up());
        for (Chain leg : legs) {
            assertEquals(ground, world.position(leg.contact()).dot(PERSON.up()), 1e-3 * PERSON.legLength(), leg.name());
        }
    }

    @Test
    void whoStandsSoAlreadyStaysAsHeIs() {
        assertSame(HORSE, Posture.ALL_FOURS.of(HORSE));
        assertSame(PERSON, Posture.UPRIGHT.of(PERSON));
        assertSame(PERSON, Posture.OWN.of(PERSON));
    }

    @Test
    void aBodyThatCannotIsToldWhy() {
        Rig snake = Rig.of(new SketchedBody()
                .middle("Bone", "", 0.1, 2, 0.1, 1.7, 0.1, 1.4, 0.1, 1.1, 0.1, 0.8, 0.1, 0.5, 0.1, 0.2, 0.1, -0.1)
                .named());
        RetargetException upright = assertThrows(RetargetException.class, () -> Posture.UPRIGHT.of(snake));
        assertTrue(String.valueOf(upright.getMessage()).contains("two pairs of legs"), upright::toString);
        assertThrows(RetargetException.class, () -> Posture.ALL_FOURS.of(snake));
    }

    /** Who pairs joints by himself is told that the posture was not followed. */
    @Test
    void aPostureThatIsNotFollowedIsTold() {
        RetargetSettings settings =
                RetargetSettings.DEFAULT.withBody(BodySettings.DEFAULT.withPosture(Posture.ALL_FOURS));
        JointMap map = JointMap.between(PERSON, PERSON);
        assertTrue(ResultCheck.of(PERSON, PERSON, map, settings, WALK, WALK).stream()
                .anyMatch(finding ->
                        finding.kind() == Finding.Kind.IGNORED && finding.limb().equals("posture")));
    }
}
