package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import de.javagl.jgltf.impl.v2.Mesh;
import de.javagl.jgltf.impl.v2.MeshPrimitive;
import de.javagl.jgltf.impl.v2.Node;
import dev.limber.io.file.ReadBudget;
import dev.limber.motion.MorphTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the morph targets of glTF meshes (specification, section 3.7.2.2). */
final class MorphReader {
    private final GltfDocument document;
    private final ReadBudget budget;
    private final String file;

    MorphReader(GltfDocument document, ReadBudget budget) {
        this.document = document;
        this.budget = budget;
        file = document.file();
    }

    /** Reads those of a primitive; weights are the node's, else the mesh's, and names those that most exporters write. */
    List<MorphTarget> read(String what, MeshPrimitive primitive, Mesh mesh, Node node, int vertices) {
        List<MorphTarget> targets = new ArrayList<>();
        float[] weights = weights(node.getWeights() != null ? node.getWeights() : mesh.getWeights());
        JsonNode names = GltfDocument.MAPPER.valueToTree(mesh.getExtras()).path("targetNames");
        for (Map<String, Integer> attributes : Lists.of(file, primitive.getTargets(), what + ", targets")) {
            int index = targets.size();
            String target = what + ", target " + index;
            MorphTarget read = MorphTarget.of(
                    names.path(index).asText("target " + index),
                    index < weights.length ? weights[index] : 0,
                    offsets(target, attributes.get("POSITION"), vertices),
                    offsets(target, attributes.get("NORMAL"), vertices));
            budget.takeVertices(read.vertices().length);
            targets.add(read);
        }
        return targets;
    }

    private float[] weights(@Nullable List<Float> given) {
        List<Float> all = Lists.of(file, given, "weights");
        float[] weights = new float[all.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = all.get(i);
        }
        return weights;
    }

    private float[] offsets(String what, @Nullable Integer accessor, int vertices) {
        if (accessor == null) {
            return new float[3 * vertices];
        }
        float[] offsets = document.accessors().floats(accessor, 3);
        if (offsets.length != 3 * vertices) {
            throw new GltfException(
                    file, what + " moves " + offsets.length / 3 + " vertices of a mesh that has " + vertices);
        }
        return offsets;
    }
}
