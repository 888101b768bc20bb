package dev.limber.retarget;

import static dev.limber.retarget.ChainRetargeterTest.HORSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
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
import org.junit.jupiter.api.Test;

/** Retargeting between bodies of other plans. */
class UnlikeBodiesTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig PERSON = Rig.of(WALK);

    private static final Rig SPIDER = Rig.of(new SketchedBody()
            .middle("body", "", 0.3, -0.3, 0.3, 0, 0.3, 0.3)
            .middle("head", "body3", 0.3, 0.45, 0.3, 0.6)
            .pair("legA", "body3", 0.1, 0.3, 0.25, 0.4, 0.8, 0.7, 0.7, 0.4, 1.1, 0.9, 0, 1.3)
            .pair("legB", "body3", 0.1, 0.3, 0.15, 0.6, 0.8, 0.4, 1, 0.4, 0.6, 1.3, 0, 0.7)
            .pair("legC", "body2", 0.1, 0.3, -0.05, 0.6, 0.8, -0.2, 1, 0.4, -0.3, 1.3, 0, -0.4)
            .pair("legD", "body2", 0.1, 0.3, -0.15, 0.4, 0.8, -0.6, 0.7, 0.4, -1, 0.9, 0, -1.2)
            .named());

    private static final Rig FISH = Rig.of(new SketchedBody()
            .middle("spine", "", 1, 0, 1, 0.4, 1, 0.8)
            .middle("head", "spine3", 1, 1.1, 1, 1.5)
            .middle("tail", "spine1", 1, -0.4, 1, -0.8, 1, -1.2, 1, -1.6)
            .pair("fin", "spine2", 0.1, 1, 0.4, 0.4, 0.9, 0.3, 0.6, 0.85, 0.2)
            .named());

    private static final Rig SNAKE = Rig.of(new SketchedBody()
            .middle(
                    "Bone", "", 0.1, 2, 0.1, 1.7, 0.1, 1.4, 0.1, 1.1, 0.1, 0.8, 0.1, 0.5, 0.1, 0.2, 0.1, -0.1, 0.1,
                    -0.4, 0.1, -0.7, 0.1, -1, 0.1, -1.3)
            .named());

    private static Clip on(Rig from, Rig to, Clip clip) {
        return RetargetMethod.GEOMETRIC.prepare(from, to).retarget(clip);
    }

    /** The person leans forward by an angle, radians, from a frame on. */
    private static Clip leaning(double angle, int first) {
        int hips = PERSON.roles().joint(BodyPart.HIPS, Side.CENTER);
        Vec3 left = PERSON.up().cross(PERSON.forward()).normalized();
        double[] lean = new double[4];
        Quat.fromAxisAngle(left, angle, lean, 0);
        return WALK.map((frame, pose) -> {
            if (frame >= first) {
                WorldPose world = WorldPose.of(pose);
                double[] rotated = new double[4];
                Quat.multiply(lean, 0, world.rotations(), 4 * hips, rotated, 0);
                world.setRotation(hips, rotated, 0, pose);
            }
        });
    }

    /** Returns how far the trunk of the horse is pitched from its posture, radians, nose down positive. */
    private static double pitch(Pose pose) {
        Chain trunk = HORSE.chains().of(ChainKind.TRUNK).findFirst().orElseThrow();
        return angle(HORSE.chains().posture(), trunk) - angle(pose, trunk);
    }

    private static double angle(Pose pose, Chain trunk) {
        WorldPose world = WorldPose.of(pose);
        Vec3 way = world.position(trunk.last()).minus(world.position(trunk.first()));
        return Math.atan2(way.y(), Math.hypot(way.x(), way.z()));
    }

    @Test
    void aHorseIsLevelWhenAPersonLeansAllTheTime() {
        Clip there = on(PERSON, HORSE, leaning(0.9, 0));
        for (int frame = 0; frame < there.frameCount(); frame += 5) {
            assertEquals(0, pitch(there.pose(frame)), 0.2, "frame " + frame);
        }
    }

    @Test
    void aHorseBowsWhenAPersonBows() {
        int last = WALK.frameCount() - 1;
        Clip there = on(PERSON, HORSE, leaning(0.5, WALK.frameCount() * 3 / 4));
        assertEquals(0, pitch(there.pose(0)), 0.2);
        assertEquals(0.5, pitch(there.pose(last)) - pitch(there.pose(0)), 0.25);
    }

    /** Strides of a person are too long for a horse's legs; it takes shorter ones and stays up. */
    @Test
    void strideIsShortenedRatherThanTheBodyLowered() {
        Clip there = on(PERSON, HORSE, WALK);
        int root = HORSE.chains().root();
        double rest = WorldPose.of(HORSE.chains().posture()).position(root).y();
        double lowest = rest;
        for (int frame = 0; frame < there.frameCount(); frame++) {
            lowest = Math.min(
                    lowest, WorldPose.of(there.pose(frame)).position(root).y());
        }
        assertEquals(rest, lowest, 0.1 * HORSE.chains().legLength());
    }

    /** Legs that spread follow by their feet: each stays on its side, in its order, and steps. */
    @Test
    void legsOfASpiderDoNotCross() {
        assertEquals(BodyPlan.OCTOPOD, SPIDER.plan());
        Clip there = on(HORSE, SPIDER, ChainRetargeterTest.walk());
        WorldPose rest = WorldPose.of(SPIDER.chains().posture());
        int body = SPIDER.chains().root();
        for (int frame = 0; frame < there.frameCount(); frame++) {
            WorldPose world = WorldPose.of(there.pose(frame));
            assertTrue(world.position(body).y() > 0.1, "the body drags in frame " + frame);
            for (Chain leg : SPIDER.chains().of(ChainKind.LEG).toList()) {
                Vec3 beside = world.position(leg.contact()).minus(world.position(body));
                Vec3 usual = rest.position(leg.contact()).minus(rest.position(body));
                assertTrue(beside.x() * usual.x() > 0.3, leg.name() + " crosses in frame " + frame);
                assertTrue(beside.distance(usual) < 0.5, leg.name() + " strays in frame " + frame);
            }
        }
    }

    /** A snake has no tail of its own: the end of its body does what the fish's tail does. */
    @Test
    void aWaveOfATailGoesOverASnake() {
        assertEquals(BodyPlan.FISH, FISH.plan());
        assertEquals(BodyPlan.SNAKE, SNAKE.plan());
        Skeleton skeleton = FISH.skeleton();
        int tail = skeleton.indexOf("tail1");
        Clip.Builder swim =
                new Clip.Builder(skeleton, 1 / 30.0, 30, FISH.chains().root());
        for (int frame = 0; frame < 30; frame++) {
            Pose pose = skeleton.restPose();
            Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.6 * Math.sin(frame * 0.4), pose.rotations(), 4 * tail);
            swim.set(frame, pose);
        }
        Clip there = on(FISH, SNAKE, swim.build());
        int end = SNAKE.skeleton().jointCount() - 1;
        double most = 0;
        for (int frame = 0; frame < 30; frame++) {
            WorldPose world = WorldPose.of(there.pose(frame));
            most = Math.max(most, Math.abs(world.position(end).x()));
        }
        assertTrue(most > 0.3, "the end swings by " + most);
    }
}
