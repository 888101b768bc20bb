package dev.limber.motion.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MannequinTest {
    static List<Mannequin> mannequins() {
        return Mannequin.all();
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void standsOnTheFloorAndIsReadAsAHumanoid(Mannequin mannequin) {
        Rig rig = Rig.of(mannequin.skeleton());
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        WorldPose rest = WorldPose.of(mannequin.skeleton().restPose());
        int toe = rig.roles().joint(BodyPart.TOE, Side.LEFT);
        double height = rig.up().dot(rest.position(toe)) / rig.height();
        assertTrue(height > 0 && height < 0.03, mannequin.id() + ": toes at " + height + " heights");
        assertEquals(1, rig.up().cross(rig.forward()).x(), 1e-9, "the left is at +x");
    }

    @Test
    void measuresAreThoseOfTheSystems() {
        assertEquals(30, height("cmu"), 0.6, "CMU: inches / 0.45");
        assertEquals(173, height("mixamo"), 2, "Mixamo: centimetres");
        assertEquals(173, height("unreal"), 2, "Unreal: centimetres");
        assertEquals(1.6, height("vrm"), 0.05, "VRM: metres");
        assertEquals(109, height("child"), 2);
        assertEquals(400, height("giant"), 6);
    }

    private static double height(String id) {
        Skeleton skeleton = Mannequin.all().stream()
                .filter(mannequin -> mannequin.id().equals(id))
                .findFirst()
                .orElseThrow()
                .skeleton();
        return Rig.of(skeleton).height();
    }

    @Test
    void structuresAreThoseOfTheSystems() {
        Map<String, Integer> joints = new HashMap<>();
        Mannequin.all()
                .forEach(mannequin ->
                        joints.put(mannequin.id(), mannequin.skeleton().jointCount()));
        assertEquals(31, joints.get("cmu"));
        assertEquals(22 + 30, joints.get("mixamo"), "22 of the body and 30 of the fingers");
        assertEquals(23 + 30 + 8, joints.get("unreal"), "with root and twist bones");
        assertEquals(22 + 30 + 2, joints.get("vrm"), "with eyes");
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void theSkinIsClosedAndFacesOutwards(Mannequin mannequin) {
        Skin skin = mannequin.skin();
        Map<Long, Integer> edges = new HashMap<>();
        double volume = 0;
        int[] t = skin.triangles();
        for (int i = 0; i < t.length; i += 3) {
            for (int side = 0; side < 3; side++) {
                // An edge is run through once in each direction where the mesh is closed.
                edges.merge(((long) t[i + side] << 32) | t[i + (side + 1) % 3], 1, Integer::sum);
            }
            Vec3 a = position(skin.positions(), t[i]);
            Vec3 b = position(skin.positions(), t[i + 1]);
            Vec3 c = position(skin.positions(), t[i + 2]);
            volume += a.dot(b.cross(c)) / 6;
            Vec3 face = b.minus(a).cross(c.minus(a));
            assertTrue(face.dot(position(skin.normals(), t[i])) > 0, "triangle " + i / 3 + " is inside out");
        }
        assertTrue(volume > 0);
        edges.forEach((edge, count) -> {
            assertEquals(1, count);
            assertTrue(edges.containsKey((edge << 32) | (edge >>> 32)), "the mesh has a hole");
        });
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void weightsDescendAndSumToOneAndBindMatricesUndoTheRestPose(Mannequin mannequin) {
        Skin skin = mannequin.skin();
        float[] w = skin.weights();
        for (int v = 0; v < skin.vertexCount(); v++) {
            assertEquals(1, w[4 * v] + w[4 * v + 1] + w[4 * v + 2] + w[4 * v + 3], 1e-6);
            assertTrue(w[4 * v] >= w[4 * v + 1] && w[4 * v + 1] >= w[4 * v + 2] && w[4 * v + 2] >= w[4 * v + 3]);
            assertEquals(1, position(skin.normals(), v).length(), 1e-5);
        }
        WorldPose rest = WorldPose.of(mannequin.skeleton().restPose());
        for (int j = 0; j < mannequin.skeleton().jointCount(); j++) {
            float[] m = skin.inverseBindMatrices();
            Vec3 moved = rest.position(j).plus(new Vec3(m[16 * j + 12], m[16 * j + 13], m[16 * j + 14]));
            assertEquals(0, moved.length(), 1e-4);
        }
    }

    private static Vec3 position(float[] a, int vertex) {
        return new Vec3(a[3 * vertex], a[3 * vertex + 1], a[3 * vertex + 2]);
    }
}
