package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import org.junit.jupiter.api.Test;

/** A horse whose tail hangs, and one whose tail rests straight back. */
class TailRestsTest {
    private static final Rig HANGING = tailed(-1, 0);
    private static final Rig LEVEL = tailed(0, -1);

    private static Rig tailed(double y, double z) {
        Skeleton horse = ChainRetargeterTest.HORSE.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < horse.jointCount(); joint++) {
            boolean bone = horse.name(joint).matches("tail[23]");
            Vec3 at = bone ? new Vec3(0, 0.3 * y, 0.3 * z) : horse.restTranslation(joint);
            builder.joint(horse.name(joint), horse.parent(joint), at);
        }
        return Rig.of(builder.build());
    }

    @Test
    void aTailAtRestStaysAtRest() {
        assertEquals(0, lift(HANGING, LEVEL, 0), 0.1);
        assertEquals(-90, lift(LEVEL, HANGING, 0), 0.1);
    }

    @Test
    void aTailIsLevelWhereTheSourcesIs() {
        assertEquals(0, lift(HANGING, LEVEL, 90), 0.1);
        assertEquals(0, lift(HANGING, LEVEL, 45), 0.1);
        assertEquals(-90, lift(LEVEL, HANGING, -90), 0.1);
    }

    @Test
    void beyondThatItFollows() {
        assertEquals(30, lift(HANGING, LEVEL, 120), 0.1);
        assertEquals(-20, lift(HANGING, LEVEL, -20), 0.1);
        assertEquals(-120, lift(LEVEL, HANGING, -120), 0.1);
    }

    @Test
    void itIsCountedFromTheTrunk() {
        Clip clip = clip(HANGING, 90, 0, 35);
        assertEquals(35, lift(LEVEL, new ChainRetarget(HANGING, LEVEL).of(clip)), 0.1);
    }

    @Test
    void itWags() {
        Clip result = new ChainRetarget(HANGING, LEVEL).of(clip(HANGING, 90, 25, 0));
        Vec3 way = way(LEVEL, result);
        assertEquals(25, Math.toDegrees(Math.asin(Math.abs(way.x()))), 0.5);
    }

    @Test
    void tailsThatRestAlikeTurnAlike() {
        assertEquals(0, lift(HANGING, HANGING, 90), 0.1);
        assertEquals(90, lift(LEVEL, LEVEL, 90), 0.1);
    }

    private record ChainRetarget(Rig from, Rig to) {
        Clip of(Clip clip) {
            return RetargetMethod.GEOMETRIC.prepare(from, to).retarget(clip);
        }
    }

    private static double lift(Rig from, Rig to, double lifted) {
        return lift(to, new ChainRetarget(from, to).of(clip(from, lifted, 0, 0)));
    }

    /** Returns the angle of the end of the tail above level, degrees. */
    private static double lift(Rig rig, Clip clip) {
        Vec3 way = way(rig, clip);
        return Math.toDegrees(Math.atan2(way.y(), -way.z()));
    }

    private static Vec3 way(Rig rig, Clip clip) {
        WorldPose world = WorldPose.of(clip.pose(0));
        Skeleton skeleton = rig.skeleton();
        return world.position(skeleton.indexOf("tail3"))
                .minus(world.position(skeleton.indexOf("tail2")))
                .normalized();
    }

    /** Returns a clip of a lifted tail, of a body that is pitched, tail up; degrees. */
    private static Clip clip(Rig rig, double lifted, double aside, double pitched) {
        Pose pose = rig.skeleton().restPose();
        double[] wag = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 1, 0), Math.toRadians(aside), wag, 0);
        int tail = rig.skeleton().indexOf("tail1");
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(lifted), pose.rotations(), 4 * tail);
        Quat.multiply(wag, 0, pose.rotations(), 4 * tail, pose.rotations(), 4 * tail);
        int root = rig.chains().root();
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(pitched), pose.rotations(), 4 * root);
        Clip.Builder clip = new Clip.Builder(rig.skeleton(), 1 / 30.0, 1);
        clip.set(0, pose);
        return clip.build();
    }
}
