package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Up, forward and the root of one world in those of another. */
class WorldsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig WALKER = Rig.of(WALK);

    private static Rig backwards() throws IOException {
        return Rig.of(BvhReader.read(Path.of("..", "test-data", "rigs", "rests-facing-minus-z.bvh"))
                .clip());
    }

    private static Vec3 way(Clip clip, int joint) {
        WorldPose first = WorldPose.of(clip.pose(0));
        WorldPose last = WorldPose.of(clip.pose(clip.frameCount() - 1));
        return last.position(joint)
                .minus(first.position(joint))
                .rejectedFrom(new Vec3(0, 1, 0))
                .normalized();
    }

    /** Where the body looks, from its thighs and its spine. */
    private static Vec3 facing(Clip clip, Rig rig, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        Vec3 left = world.position(rig.roles().joint(BodyPart.THIGH, Side.LEFT))
                .minus(world.position(rig.roles().joint(BodyPart.THIGH, Side.RIGHT)));
        return left.cross(new Vec3(0, 1, 0)).normalized();
    }

    private static int hips(Rig rig) {
        return rig.roles().joint(BodyPart.HIPS, Side.CENTER);
    }

    @Test
    void whoRestsFacingBackwardsWalksWhereItLooks() throws IOException {
        Rig target = backwards();
        Clip out = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT).retarget(WALK);
        assertEquals(-1, way(out, hips(target)).dot(way(WALK, hips(WALKER))), 0.01);
        assertTrue(facing(out, target, 10).dot(way(out, hips(target))) > 0.8);
    }

    @Test
    void theWorldIsKeptWhenAsked() throws IOException {
        Rig target = backwards();
        Clip out = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT.withFacing(Facing.WORLD))
                .retarget(WALK);
        assertEquals(1, way(out, hips(target)).dot(way(WALK, hips(WALKER))), 0.01);
        assertTrue(facing(out, target, 10).dot(way(out, hips(target))) > 0.8);
    }

    /** The body is where it is without: only what carries it across the floor changes. */
    @Test
    void aRootBoneCarriesTheWay() {
        Skeleton skeleton = Mannequin.all().stream()
                .map(Mannequin::skeleton)
                .filter(some -> Rig.of(some).roles().joint(BodyPart.ROOT, Side.CENTER) != Skeleton.NONE)
                .findFirst()
                .orElseThrow();
        Rig target = Rig.of(skeleton);
        int root = target.roles().joint(BodyPart.ROOT, Side.CENTER);
        Clip onRoot = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT).retarget(WALK);
        Clip onHips = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT.withRootJoint(RootJoint.HIPS))
                .retarget(WALK);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose a = WorldPose.of(onRoot.pose(frame));
            WorldPose b = WorldPose.of(onHips.pose(frame));
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                if (joint != root) {
                    assertEquals(0, a.position(joint).distance(b.position(joint)), 1e-4 * target.height());
                }
            }
        }
        assertTrue(way(onRoot, root).length() > 0.9);
        assertEquals(0, way(onHips, root).length(), 1e-9);
    }
}
