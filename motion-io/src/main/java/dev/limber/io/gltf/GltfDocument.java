package dev.limber.io.gltf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import de.javagl.jgltf.impl.v2.AnimationChannelTarget;
import de.javagl.jgltf.impl.v2.GlTF;
import dev.limber.io.file.FileBytes;
import dev.limber.io.file.ReadLimits;
import dev.limber.motion.Place;
import dev.limber.motion.json.JsonWords;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed glTF file, with access to its numbers.
 *
 * @param glb its chunks
 */
record GltfDocument(Path path, GlbContainer glb, GlTF json, Buffers buffers, Accessors accessors) {
    /** A data URI holds a whole buffer in one string. */
    private static final int MAX_STRING = 1 << 30;

    /** What hides the numbers themselves; other extensions add to what is there. */
    private static final Set<String> UNREADABLE =
            Set.of("KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_meshopt_compression");

    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_STRING)
                            .build())
                    .build())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .addMixIn(AnimationChannelTarget.class, PathMixin.class);

    /** Lets the path of KHR_animation_pointer pass, which the format's first schema does not know. */
    private abstract static class PathMixin {
        @SuppressWarnings("UnusedMethod") // Jackson looks at it
        @JsonDeserialize(using = PathReader.class)
        abstract void setPath(String path);
    }

    /** Takes a pointer for the weights of no node: neither moves joints. */
    private static final class PathReader extends StdDeserializer<String> {
        PathReader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String path = parser.getValueAsString();
            return "pointer".equals(path) ? "weights" : path;
        }
    }

    /** @throws GltfException when it is no glTF 2.0, or holds what cannot be read */
    static GltfDocument read(Path path) throws IOException {
        return read(path, ReadLimits.DEFAULT);
    }

    /** As {@link #read(Path)}, with other limits. */
    static GltfDocument read(Path path, ReadLimits limits) throws IOException {
        return of(path, FileBytes.read(path, limits), limits);
    }

    /** Takes the bytes of a file apart; other files are looked for beside {@code path}. */
    static GltfDocument of(Path path, byte[] bytes) throws IOException {
        return of(path, bytes, ReadLimits.DEFAULT);
    }

    private static GltfDocument of(Path path, byte[] bytes, ReadLimits limits) throws IOException {
        String file = path.toString();
        GlbContainer glb = GlbContainer.of(file, bytes);
        GlTF json = json(glb);
        if (json.getAsset() == null
                || !String.valueOf(json.getAsset().getVersion()).startsWith("2.")) {
            throw new GltfException(file, "is not glTF 2.0");
        }
        for (String extension : Lists.of(file, json.getExtensionsRequired(), "extensions")) {
            if (UNREADABLE.contains(extension)) {
                throw new GltfException(
                        file,
                        "is compressed with " + extension + ": 'npx @gltf-transform/cli copy IN.glb OUT.glb' unpacks"
                                + " it, as does an export without compression");
            }
        }
        Buffers buffers = Buffers.of(path, json, glb, limits);
        return new GltfDocument(path, glb, json, buffers, new Accessors(file, json, buffers));
    }

    private static GlTF json(GlbContainer glb) throws IOException {
        try {
            GlTF json = MAPPER.readValue(glb.jsonStream(), GlTF.class);
            return Lists.required(glb.file(), json, "holds no JSON object");
        } catch (JsonProcessingException e) {
            throw new GltfException(Place.of(glb.file(), e), JsonWords.of(e));
        } catch (CharConversionException e) {
            throw new GltfException(glb.file(), "is not text: " + e.getMessage());
        }
    }

    String file() {
        return path.toString();
    }
}
