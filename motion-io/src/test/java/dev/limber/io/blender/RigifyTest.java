package dev.limber.io.blender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.gltf.Skinning;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rig that Blender's Rigify add-on makes: what deforms hangs on controls, or without these on nothing. */
@Tag("slow")
class RigifyTest {
    @TempDir
    private Path folder;

    @Test
    void bonesThatDeformAreOneBodyInEveryExportAndMoveTheMesh() throws IOException, InterruptedException {
        Blender blender = new Blender(folder);
        Path made = blender.plan("rigify", folder.resolve("rig"));
        blender.run();
        for (String ending : List.of(".glb", "-deform.glb", ".fbx")) {
            MotionFile rig = MotionFile.read(Path.of(made + ending));
            assertBody(ending, rig.rig());
            if (ending.endsWith("glb")) {
                assertMoves(rig, folder.resolve("moved" + ending));
            }
        }
    }

    private static void assertBody(String ending, Rig rig) {
        assertEquals(BodyPlan.HUMANOID, rig.plan(), ending);
        assertEquals("DEF-spine", name(rig, BodyPart.HIPS, Side.CENTER), ending);
        assertEquals("DEF-spine.006", name(rig, BodyPart.HEAD, Side.CENTER), ending);
        assertEquals("DEF-shoulder.L", name(rig, BodyPart.CLAVICLE, Side.LEFT), ending);
        assertEquals("DEF-upper_arm.R", name(rig, BodyPart.UPPER_ARM, Side.RIGHT), ending);
        assertEquals("DEF-shin.L", name(rig, BodyPart.SHIN, Side.LEFT), ending);
        Skeleton skeleton = rig.skeleton();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            String name = skeleton.name(joint);
            assertTrue(
                    !name.startsWith("DEF-") || skeleton.isUnder(skeleton.indexOf("DEF-spine"), joint),
                    ending + ": " + name);
        }
    }

    private static String name(Rig rig, BodyPart part, Side side) {
        return rig.skeleton().name(rig.roles().joint(part, side));
    }

    /** Turns every joint; Blender must show the mesh where our own skinning puts it. */
    private void assertMoves(MotionFile rig, Path file) throws IOException, InterruptedException {
        Clip.Builder builder = new Clip.Builder(rig.skeleton(), 1 / 30.0, 3);
        double[] rotation = new double[4];
        for (int frame = 0; frame < 3; frame++) {
            Pose pose = rig.skeleton().restPose();
            for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
                Quat.fromAxisAngle(new Vec3(0.6, 0, joint % 2 == 0 ? 0.8 : -0.8), 0.2 * frame, rotation, 0);
                Quat.multiply(pose.rotations(), 4 * joint, rotation, 0, pose.rotations(), 4 * joint);
            }
            pose.translations()[0] += 0.1 * frame;
            builder.set(frame, pose);
        }
        Clip clip = builder.build();
        MotionWriter.write(List.of(new NamedClip("moved", clip)), Target.of(rig), file);
        Blender blender = new Blender(folder);
        Path result = blender.plan("glb", file);
        blender.run();
        JsonNode places = Blender.json(result).elements().next();
        Skin skin = rig.skins().get(0);
        double height = rig.rig().height();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            WorldPose pose = WorldPose.of(clip.pose(frame));
            assertEquals(skin.vertexCount(), places.path(frame).size());
            for (int v = 0; v < skin.vertexCount(); v++) {
                JsonNode place = places.path(frame).path(v);
                Vec3 theirs = new Vec3(
                        place.path(0).asDouble(),
                        place.path(1).asDouble(),
                        place.path(2).asDouble());
                double distance = Skinning.vertex(skin, pose, v).distance(theirs);
                assertTrue(distance <= 1e-4 * height, "vertex " + v + " frame " + frame + " is off by " + distance);
            }
        }
    }
}
