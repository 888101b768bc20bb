package dev.limber.io.fbx.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.limber.io.fbx.model.FbxScene;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.io.gltf.Skinning;
import dev.limber.io.scene.Bake;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;

/** Characters of parts that are bound each in a space of its own. */
class CommonBindTest {
    private static Skeleton skeleton() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int root = builder.joint("root", Skeleton.NONE, new Vec3(0, 90, 0));
        builder.joint("head", root, new Vec3(0, 60, 5));
        return builder.build();
    }

    /** A triangle on the head, and what brings it there. */
    private static Skin part(float[] positions, Matrix4d inverseBind) {
        float[] binds = new float[32];
        new Matrix4d().translation(0, -90, 0).get(binds, 0);
        inverseBind.get(binds, 16);
        int[] joints = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
        float[] weights = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0};
        return new Skin(
                positions, new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1}, new int[] {0, 1, 2}, joints, weights, binds);
    }

    private static Skin head() {
        return part(new float[] {0, 150, 5, 10, 150, 5, 0, 170, 5}, new Matrix4d().translation(0, -150, -5));
    }

    /** In its own space, ten times as large, and lying on its side. */
    private static Skin helmet() {
        return part(
                new float[] {0, 0, 0, 120, 0, 0, 0, 250, 0},
                new Matrix4d().translation(0, 4, 0).rotateX(Math.PI / 2).scale(0.1));
    }

    @Test
    void skinsThatAgreeStayAsTheyAre() {
        List<Skin> skins = List.of(head(), head());
        assertSame(skins, CommonBind.of(skeleton(), skins));
    }

    @Test
    void everyPartIsWhereItsOwnBindTakesIt() {
        List<Skin> skins = List.of(head(), helmet());
        FbxDocument written = CharacterTree.of(skeleton(), skins, FbxSpace.Y_UP_CENTIMETRES);
        Bake bake = Bake.of(FbxScene.of("a", FbxDocument.parse(written.bytes())).scene());
        List<Skin> read = bake.skins();
        assertEquals(2, read.size());
        Clip clip = RandomMotion.of(skeleton(), 3, 1 / 30.0);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            WorldPose pose = WorldPose.of(clip.pose(frame));
            for (int part = 0; part < skins.size(); part++) {
                for (int vertex = 0; vertex < 3; vertex++) {
                    Vec3 expected = Skinning.vertex(skins.get(part), pose, vertex);
                    Vec3 actual = Skinning.vertex(read.get(part), pose, vertex);
                    assertEquals(0, expected.distance(actual), 1e-3, "part " + part + " vertex " + vertex);
                }
            }
        }
    }
}
