package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.NodeKeys;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds clips to a character's own file. Its JSON is kept, with unknown extensions; only the animations are new. Buffers
 * and images from other files are moved into the GLB file.
 */
record GltfClipWriter(GltfDocument document, GltfBuilder builder) {
    /**
     * Writes the character with more animations.
     *
     * @param replace whether the animations that it has make way; what they move besides joints goes along with a clip of
     *     the same name and length
     * @param clips of the skeleton that {@link dev.limber.io.MotionFile} reads from the character
     * @param out gets a GLB file; stays open
     * @return warnings for readers of the file
     * @throws IllegalArgumentException when a clip is of another skeleton
     */
    static List<String> write(GltfDocument document, boolean replace, List<NamedClip> clips, OutputStream out)
            throws IOException {
        ObjectNode json =
                (ObjectNode) GltfDocument.MAPPER.readTree(document.glb().jsonStream());
        GltfClipWriter writer = new GltfClipWriter(document, new GltfBuilder(json));
        writer.takeBuffers(json);
        writer.takeImages(json);
        GltfScene scene = GltfScene.of(document);
        Bake bake = Bake.like(scene.scene(), clips.get(0).clip().skeleton());
        Optional<OtherTracks> others = Optional.empty();
        if (replace && json.get("animations") instanceof ArrayNode replaced) {
            others = Optional.of(OtherTracks.within(replaced, joints(scene, bake), document.accessors()));
            json.remove("animations");
        }
        List<String> warnings = new ArrayList<>();
        for (NamedClip clip : clips) {
            writer.animate(scene, bake, clip, others).ifPresent(warnings::add);
        }
        writer.builder.write(out);
        return warnings;
    }

    private static Set<Integer> joints(GltfScene scene, Bake bake) {
        return Arrays.stream(bake.nodes())
                .mapToObj(place -> scene.order().node(place))
                .collect(Collectors.toSet());
    }

    /** Puts all buffers into one, in order, so that a file of one buffer keeps its bytes where they are. */
    private void takeBuffers(ObjectNode json) {
        int count = json.path("buffers").size();
        int[] offsets = new int[count];
        for (int b = 0; b < count; b++) {
            ByteBuffer bytes = document.buffers().buffer(b);
            byte[] copy = new byte[bytes.capacity()];
            bytes.get(0, copy);
            offsets[b] = builder.append(copy);
        }
        for (JsonNode view : json.path("bufferViews")) {
            int buffer = view.path("buffer").asInt();
            ((ObjectNode) view)
                    .put("buffer", 0)
                    .put("byteOffset", view.path("byteOffset").asInt() + offsets[buffer]);
        }
    }

    private void takeImages(ObjectNode json) throws IOException {
        long total = 0;
        for (JsonNode image : json.path("images")) {
            String uri = image.path("uri").asText("");
            if (!uri.isEmpty() && !uri.startsWith("data:")) {
                byte[] bytes = Uris.read(document.path(), "an image", uri);
                total += bytes.length;
                ReadLimits.DEFAULT.check(document.file(), Limit.BYTES, total);
                String type = imageType(uri, bytes);
                ObjectNode embedded = (ObjectNode) image;
                embedded.remove("uri");
                embedded.put("mimeType", type).put("bufferView", builder.view(bytes));
            }
        }
    }

    /** Tells the type of an image by how it starts: nothing else of the user's gets into a file that is passed on. */
    private String imageType(String uri, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
            return "image/webp";
        }
        if (start.startsWith("\u00ABKTX 20\u00BB")) {
            return "image/ktx2";
        }
        throw new GltfException(
                document.file(), "names '" + uri + "' as an image, which is not a PNG, JPEG, WebP or KTX2");
    }

    private Optional<String> animate(GltfScene scene, Bake bake, NamedClip named, Optional<OtherTracks> others) {
        Clip clip = named.clip();
        NodeKeys keys = new NodeKeys(scene.scene(), bake, clip);
        GltfAnimation animation = new GltfAnimation(builder, named.name(), clip.frameCount(), clip.frameTime());
        int[] nodes = bake.nodes();
        for (int joint = 0; joint < nodes.length; joint++) {
            int node = scene.order().node(nodes[joint]);
            animation.rotation(node, keys.rotations(joint));
            if (keys.moves(joint) || scene.posed().contains(nodes[joint])) {
                animation.translation(node, keys.translations(joint));
            }
        }
        double duration = (clip.frameCount() - 1) * clip.frameTime();
        return others.flatMap(tracks -> tracks.addTo(animation, builder, named.name(), duration, clip.frameTime()));
    }
}
