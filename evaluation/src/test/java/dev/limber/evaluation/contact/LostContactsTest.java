package dev.limber.evaluation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.retarget.contact.BodyTrack;
import dev.limber.retarget.contact.BodyVolumes;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LostContactsTest {
    private static final Rig RIG = Rig.of(Mannequin.all().get(0).skeleton());
    private static final int FRAMES = 60;
    private static final double TOGETHER = together();

    /** Returns the least angle at which the legs touch. */
    private static double together() {
        double inward = 0;
        while (touches(inward, inward).source() == 0) {
            inward += 0.25;
        }
        return inward;
    }

    private static TouchCounts touches(double source, double target) {
        return TouchCounts.of(legs(frame -> source), legs(frame -> target));
    }

    /** Legs that point inward by as many degrees. */
    private static BodyTrack legs(IntToDoubleFunction inward) {
        Clip.Builder clip = new Clip.Builder(RIG.skeleton(), 1 / 60.0, FRAMES, new int[0]);
        for (int frame = 0; frame < FRAMES; frame++) {
            Pose pose = RIG.referencePose();
            for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
                int thigh = RIG.roles().joint(BodyPart.THIGH, side);
                WorldPose world = WorldPose.of(pose);
                double degrees = inward.applyAsDouble(frame) * (side == Side.LEFT ? -1 : 1);
                double[] rotation = new double[4];
                Quat.fromAxisAngle(RIG.forward(), Math.toRadians(degrees), rotation, 0);
                Quat.multiply(rotation, 0, world.rotations(), 4 * thigh, rotation, 0);
                world.setRotation(thigh, rotation, 0, pose);
            }
            clip.set(frame, pose);
        }
        return BodyTrack.of(clip.build(), BodyVolumes.of(RIG));
    }

    @Test
    void lostContactsAreToldByWhatTheTargetDoes() {
        BodyTrack source = legs(frame -> TOGETHER);
        int frames = touches(TOGETHER, TOGETHER).source();
        assertTrue(frames >= FRAMES);
        assertEquals(LostContacts.NONE, LostContacts.of(source, source));
        assertEquals(new LostContacts(frames, 0, 0, 0), LostContacts.of(source, legs(frame -> TOGETHER - 6)));
        assertEquals(new LostContacts(0, frames, 0, 0), LostContacts.of(source, legs(frame -> TOGETHER - 1)));
    }

    @Test
    void whatIsNearAndMovesIsFast() {
        BodyTrack source = legs(frame -> TOGETHER);
        BodyTrack target = legs(frame -> TOGETHER + (frame % 8 < 4 ? 0 : 1.5));
        LostContacts lost = LostContacts.of(source, target);
        assertTrue(lost.fast() > 0, lost.toString());
        assertEquals(0, lost.far() + lost.apart());
    }
}
