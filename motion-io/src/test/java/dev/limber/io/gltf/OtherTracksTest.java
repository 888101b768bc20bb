package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Morph targets, materials and pointers go through: their keys are those of the file. */
class OtherTracksTest {
    @TempDir
    private Path folder;

    private MotionFile character() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int times = gltf.floats("SCALAR", 3, 0, 0.1, 0.2);
        int moves = gltf.floats("VEC3", 3, 0, 1, 0, 0, 1.1, 0, 0, 1, 0);
        int weights = gltf.floats("SCALAR", 3, 0, 1, 0.5);
        int points = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        int normals = gltf.floats("VEC3", 3, 0, 0, 1, 0, 0, 1, 0, 0, 1);
        int morph = gltf.floats("VEC3", 3, 0, 0, 0, 0, 0, 0.2, 0, 0, 0);
        int joints = gltf.floats("VEC4", 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        int shares = gltf.floats("VEC4", 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
        String animation =
                "{\"name\":\"%s\",\"samplers\":[{\"input\":" + times + ",\"output\":" + moves + "},{\"input\":"
                        + times + ",\"output\":" + weights + "}],\"channels\":["
                        + "{\"sampler\":0,\"target\":{\"node\":0,\"path\":\"translation\"}},"
                        + "{\"sampler\":1,\"target\":{\"node\":1,\"path\":\"weights\"}},"
                        + "{\"sampler\":1,\"target\":{\"path\":\"pointer\",\"extensions\":{\"KHR_animation_pointer\":"
                        + "{\"pointer\":\"/materials/0/emissiveFactor\"}}}}]}";
        String text = gltf.with("\"scenes\":[{\"nodes\":[0]},{\"nodes\":[1]}],"
                        + "\"nodes\":[{\"name\":\"hips\"},{\"name\":\"face\",\"mesh\":0,\"skin\":0}],"
                        + "\"skins\":[{\"joints\":[0]}],\"materials\":[{\"name\":\"cloth\"}],"
                        + "\"extensionsUsed\":[\"KHR_animation_pointer\"],"
                        + "\"meshes\":[{\"weights\":[0],\"primitives\":[{\"material\":0,\"attributes\":{\"POSITION\":"
                        + points + ",\"NORMAL\":" + normals + ",\"JOINTS_0\":" + joints + ",\"WEIGHTS_0\":" + shares
                        + "},\"targets\":[{\"POSITION\":" + morph + "}]}]}],"
                        + "\"animations\":[" + animation.formatted("Smile") + "," + animation.formatted("Nod") + "]")
                .json();
        return MotionFile.read(Files.writeString(folder.resolve("face.gltf"), text));
    }

    @Test
    void whatAnAnimationMovesBesidesJointsIsKept() throws IOException {
        MotionFile character = character();
        assertEquals(
                List.of("Smile", "Nod"),
                character.clips().stream().map(NamedClip::name).toList());
        assertEquals(1, character.skins().size(), "nodes of all scenes are read");
        Path out = folder.resolve("out.glb");
        assertEquals(List.of(), MotionWriter.write(character.clips(), Target.withoutClipsOf(character), out));
        GltfDocument document = GltfDocument.read(out);
        JsonNode json = GltfDocument.MAPPER.readTree(document.glb().jsonStream());
        assertEquals(0, json.at("/meshes/0/primitives/0/material").asInt(-1));
        assertEquals(1, json.at("/meshes/0/primitives/0/targets").size());
        for (JsonNode animation : json.get("animations")) {
            JsonNode channels = animation.get("channels");
            JsonNode weights = channels.get(channels.size() - 2);
            assertEquals("weights", weights.at("/target/path").asText());
            int sampler = weights.get("sampler").asInt();
            int output = animation.at("/samplers/" + sampler + "/output").asInt();
            assertArrayEquals(new float[] {0, 1, 0.5f}, document.accessors().floats(output, 1));
            assertEquals(
                    "/materials/0/emissiveFactor",
                    channels.get(channels.size() - 1)
                            .at("/target/extensions/KHR_animation_pointer/pointer")
                            .asText());
        }
        assertEquals(2, MotionFile.read(out).clips().size());
    }

    @Test
    void aClipOfAnotherNameLosesThemWithAWord() throws IOException {
        MotionFile character = character();
        List<NamedClip> other = List.of(new NamedClip("Jump", character.firstClip()));
        List<String> warnings = MotionWriter.write(other, Target.withoutClipsOf(character), folder.resolve("out.glb"));
        assertTrue(warnings.toString().contains("morph"), warnings::toString);
    }
}
