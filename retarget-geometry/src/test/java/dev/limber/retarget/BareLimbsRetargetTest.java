package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.rig.SketchedBody;
import dev.limber.motion.sample.WalkingClip;
import org.junit.jupiter.api.Test;

/** A walk on blocky characters, whose limbs have no joints at their ends, and back. */
class BareLimbsRetargetTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig PERSON = Rig.of(WALK);

    private static final Skeleton TWO = new SketchedBody()
            .middle("body", "", 0.9, 0, 1.1, 0)
            .middle("head", "body2", 1.5, 0)
            .pair("thigh", "body1", 0.1, 0.85, 0)
            .pair("shin", "thigh1", 0.1, 0.45, 0)
            .pair("upper_arm", "body2", 0.2, 1.4, 0)
            .pair("forearm", "upper_arm1", 0.5, 1.4, 0)
            .named();

    private static final Skeleton ONE = new SketchedBody()
            .middle("body", "", 0.9, 0, 1.1, 0)
            .middle("head", "body2", 1.5, 0)
            .pair("leg", "body1", 0.1, 0.8, 0)
            .pair("arm", "body2", 0.3, 1.4, 0)
            .named();

    private static Clip on(Rig from, Rig to, Clip clip) {
        return RetargetMethod.GEOMETRIC.prepare(from, to).retarget(clip);
    }

    /** Returns the angle between the way from a joint to another, and the way from that to its child, radians. */
    private static double bend(Vec3 a, Vec3 b, Vec3 c) {
        return Math.acos(Math.min(1, b.minus(a).normalized().dot(c.minus(b).normalized())));
    }

    private static Vec3 at(WorldPose world, BodyPart part) {
        return world.position(PERSON.roles().joint(part, Side.LEFT));
    }

    private static double knee(WorldPose world) {
        return bend(at(world, BodyPart.THIGH), at(world, BodyPart.SHIN), at(world, BodyPart.FOOT));
    }

    /** The shin rests straight below the thigh, so its own axis tells where its tip is. */
    private static double blockKnee(WorldPose world) {
        int shin = TWO.indexOf("shin1.L");
        Vec3 tip = world.position(shin).plus(Quat.rotate(world.rotations(), 4 * shin, new Vec3(0, -0.4, 0)));
        return bend(world.position(TWO.indexOf("thigh1.L")), world.position(shin), tip);
    }

    @Test
    void kneesBendAsTheSourcesDo() {
        Rig block = Rig.of(TWO);
        Clip there = on(PERSON, block, WALK);
        Clip back = on(Rig.of(TWO), PERSON, there);
        double most = 0;
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            double bend = knee(WorldPose.of(WALK.pose(frame)));
            most = Math.max(most, bend);
            assertEquals(bend, blockKnee(WorldPose.of(there.pose(frame))), 0.1, "frame " + frame);
            assertEquals(bend, knee(WorldPose.of(back.pose(frame))), 0.15, "frame " + frame);
        }
        assertTrue(most > 0.4, "the walk bends its knees");
    }

    /** A leg without a knee points from hip to ankle; an arm that rests hanging hangs. */
    @Test
    void aLimbOfOneJointPointsAsTheWholeLimbDoes() {
        Rig block = Rig.of(ONE);
        Clip there = on(PERSON, block, WALK);
        int leg = ONE.indexOf("leg1.L");
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose from = WorldPose.of(WALK.pose(frame));
            Vec3 way = at(from, BodyPart.FOOT).minus(at(from, BodyPart.THIGH)).normalized();
            WorldPose to = WorldPose.of(there.pose(frame));
            Vec3 down = Quat.rotate(to.rotations(), 4 * leg, new Vec3(0, -1, 0));
            assertTrue(way.dot(down) > Math.cos(0.15), "frame " + frame + ": " + way + " " + down);
        }
    }
}
