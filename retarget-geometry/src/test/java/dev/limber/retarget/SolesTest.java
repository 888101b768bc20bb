package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A character stands on its skin, however far its joints are above it. */
class SolesTest {
    private static final Clip WALK = WalkingClip.make();

    static List<Mannequin> mannequins() {
        return Mannequin.all();
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void solesAreOnTheFloorInEveryStep(Mannequin mannequin) {
        Rig target = Rig.of(mannequin.skeleton()).withSkins(List.of(mannequin.skin()));
        assertEquals(
                Set.of(Side.LEFT, Side.RIGHT),
                target.soles().stream().map(sole -> side(target, sole)).collect(Collectors.toSet()));
        Clip out = new GeometricRetargeter(Rig.of(WALK), target, RetargetSettings.DEFAULT).retarget(WALK);
        double floor = 0;
        for (int frame = 0; frame < out.frameCount(); frame++) {
            WorldPose world = WorldPose.of(out.pose(frame));
            double lowest = Double.MAX_VALUE;
            for (EndSite sole : target.soles()) {
                lowest = Math.min(lowest, world.position(sole).dot(target.up()));
            }
            assertTrue(lowest > -0.012 * target.height(), "frame " + frame + ": " + lowest);
            floor += lowest / out.frameCount();
        }
        assertEquals(0, floor, 0.012 * target.height());
    }

    /** The heel is below the ankle: lifting it by a pitch would press the ball of the foot in, deeper than the heel was. */
    @Test
    void aHeelThatSinksALittleDoesNotPressTheBallIn() {
        Mannequin mannequin = mannequins().get(0);
        Rig bare = Rig.of(mannequin.skeleton());
        int foot = bare.roles().joint(BodyPart.FOOT, Side.LEFT);
        Rig rig = bare.withSkins(List.of(mannequin.skin(), heel(bare, foot)));
        ReferencePose reference = new ReferencePose(rig, rig.roles());
        int toe = reference.joint(BodyPart.TOE, Side.LEFT);
        Pose pose = rig.referencePose();
        WorldPose world = WorldPose.of(pose);
        double height = reference.height(new EndSite(toe, Vec3.ZERO));
        double floor = world.position(toe).dot(rig.up()) - height + 0.01 * rig.height();
        Vec3 left = rig.up().cross(rig.forward());
        double[] pitch = new double[4];
        Quat.fromAxisAngle(left, Math.toRadians(-10), pitch, 0);
        Quat.multiply(pitch, 0, world.rotations(), 4 * foot, pitch, 0);
        world.setRotation(foot, pitch, 0, pose);
        world.update(pose);
        Clip.Builder clip = new Clip.Builder(rig.skeleton(), 1, 1, new int[0]);
        clip.set(0, pose);
        Clip out = new SoleFloor(reference).apply(clip.build(), new double[] {floor});
        double ball = WorldPose.of(out.pose(0)).position(toe).dot(rig.up()) - height;
        assertEquals(floor, ball, 0.002 * rig.height());
    }

    /** Returns a skin of one triangle, where the heel of a shoe is: a little behind the ankle, as low as the toes. */
    private static Skin heel(Rig rig, int foot) {
        WorldPose rest = WorldPose.of(rig.skeleton().restPose());
        double lowest = IntStream.range(0, rig.skeleton().jointCount())
                .mapToDouble(joint -> rest.position(joint).dot(rig.up()))
                .min()
                .orElseThrow();
        Vec3 ankle = rest.position(foot);
        Vec3 heel = ankle.minus(rig.up().times(ankle.dot(rig.up()) - lowest + 0.01 * rig.height()))
                .minus(rig.forward().times(0.01 * rig.height()));
        float[] positions = new float[9];
        float[] normals = new float[9];
        int[] joints = new int[12];
        float[] weights = new float[12];
        float[] inverse = new float[16 * rig.skeleton().jointCount()];
        for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
            Vec3 at = rest.position(joint);
            float[] of = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, (float) -at.x(), (float) -at.y(), (float) -at.z(), 1};
            System.arraycopy(of, 0, inverse, 16 * joint, 16);
        }
        for (int vertex = 0; vertex < 3; vertex++) {
            positions[3 * vertex] = (float) heel.x();
            positions[3 * vertex + 1] = (float) heel.y();
            positions[3 * vertex + 2] = (float) heel.z();
            normals[3 * vertex + 1] = 1;
            joints[4 * vertex] = foot;
            weights[4 * vertex] = 1;
        }
        return new Skin(positions, normals, new int[] {0, 1, 2}, joints, weights, inverse);
    }

    private static Side side(Rig rig, EndSite sole) {
        return rig.roles().of(sole.joint()).side();
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void theOrderOfVerticesDoesNotChooseTheSoles(Mannequin mannequin) {
        Rig rig = Rig.of(mannequin.skeleton());
        Rig one = rig.withSkins(List.of(mannequin.skin()));
        Rig other = rig.withSkins(List.of(reversed(mannequin.skin())));
        WorldPose rest = WorldPose.of(rig.skeleton().restPose());
        for (Vec3 way : List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1))) {
            for (Vec3 along : List.of(way, way.negated())) {
                assertEquals(reach(one, rest, along), reach(other, rest, along), 1e-6 * rig.height());
            }
        }
    }

    /** Returns the skin with its vertices in the opposite order. */
    private static Skin reversed(Skin skin) {
        int last = skin.vertexCount() - 1;
        int[] joints = new int[4 * (last + 1)];
        float[] weights = new float[4 * (last + 1)];
        float[] positions = new float[3 * (last + 1)];
        float[] normals = new float[3 * (last + 1)];
        for (int vertex = 0; vertex <= last; vertex++) {
            System.arraycopy(skin.joints(), 4 * (last - vertex), joints, 4 * vertex, 4);
            System.arraycopy(skin.weights(), 4 * (last - vertex), weights, 4 * vertex, 4);
            System.arraycopy(skin.positions(), 3 * (last - vertex), positions, 3 * vertex, 3);
            System.arraycopy(skin.normals(), 3 * (last - vertex), normals, 3 * vertex, 3);
        }
        int[] triangles =
                IntStream.of(skin.triangles()).map(vertex -> last - vertex).toArray();
        return new Skin(positions, normals, triangles, joints, weights, skin.inverseBindMatrices());
    }

    private static double reach(Rig rig, WorldPose rest, Vec3 way) {
        return rig.soles().stream()
                .mapToDouble(sole -> rest.position(sole).dot(way))
                .max()
                .orElseThrow();
    }
}
