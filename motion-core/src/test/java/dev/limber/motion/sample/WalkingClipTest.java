package dev.limber.motion.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkingClipTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig RIG = Rig.of(WALK);
    private static final List<WorldPose> WORLD = IntStream.range(0, WALK.frameCount())
            .mapToObj(frame -> WorldPose.of(WALK.pose(frame)))
            .toList();

    @Test
    void aPlantedBallOfTheFootStaysWhereItIs() {
        FootContacts contacts = FootContacts.detect(WALK, RIG.roles(), RIG.up(), RIG.height(), ContactSettings.DEFAULT);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            String joint = side == Side.LEFT ? "LeftToeBase" : "RightToeBase";
            List<ContactSpan> spans = contacts.spans(FootPoint.toe(side));
            assertTrue(spans.size() >= 4, side + " stands " + spans.size() + " times");
            for (int frame = 0; frame + 1 < WALK.frameCount(); frame++) {
                double phase = (frame / 64.8 + (side == Side.LEFT ? 0 : 0.5)) % 1;
                if (phase > 0.08 && phase < 0.59) {
                    double moved = position(joint, frame).distance(position(joint, frame + 1));
                    assertTrue(moved < 1e-5 * RIG.height(), joint + " moves " + moved + " in frame " + frame);
                }
            }
        }
    }

    @Test
    void nothingOfTheFeetGoesBelowTheFloor() {
        for (WorldPose world : WORLD) {
            WALK.skeleton()
                    .endSites()
                    .forEach(site -> assertTrue(world.position(site).y() > -1e-4));
        }
    }

    @Test
    void kneesBendForwardAndNoFurtherThanInAWalk() {
        for (String side : List.of("Left", "Right")) {
            double largest = 0;
            for (int frame = 0; frame < WALK.frameCount(); frame++) {
                Vec3 thigh = position(side + "Leg", frame).minus(position(side + "UpLeg", frame));
                Vec3 shin = position(side + "Foot", frame).minus(position(side + "Leg", frame));
                int foot = WALK.skeleton().indexOf(side + "Foot");
                Vec3 toLeft = Quat.rotate(WORLD.get(frame).rotations(), 4 * foot, new Vec3(1, 0, 0));
                // Seen from the left, a knee that bends forward turns the shin backwards.
                double bend = Math.toDegrees(Math.atan2(thigh.cross(shin).dot(toLeft), thigh.dot(shin)));
                assertTrue(bend > 0, side + " knee bends by " + bend + " in frame " + frame);
                largest = Math.max(largest, bend);
            }
            assertTrue(largest > 45 && largest < 75, side + " knee bends up to " + largest + " degrees");
        }
    }

    @Test
    void theHandSwingsWithTheOppositeFoot() {
        double agreement = 0;
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            Vec3 ahead = Quat.rotate(WORLD.get(frame).rotations(), 0, new Vec3(0, 0, 1));
            double hands = position("LeftHand", frame)
                    .minus(position("RightHand", frame))
                    .dot(ahead);
            double feet = position("LeftFoot", frame)
                    .minus(position("RightFoot", frame))
                    .dot(ahead);
            agreement += Math.signum(hands * feet);
        }
        assertTrue(agreement < -0.7 * WALK.frameCount(), "agreement " + agreement);
    }

    @Test
    void theWalkLoopsAfterAStrideButForWhereItIs() {
        int stride = (int) Math.round(1.08 * 60);
        int shin = WALK.skeleton().indexOf("LeftLeg");
        double angle = Quat.angle(
                WALK.pose(40).rotations(), 4 * shin, WALK.pose(40 + stride).rotations(), 4 * shin);
        assertEquals(0, Math.toDegrees(angle), 2);
    }

    private static Vec3 position(String joint, int frame) {
        return WORLD.get(frame).position(WALK.skeleton().indexOf(joint));
    }
}
