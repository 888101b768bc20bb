package dev.limber.io.gltf;

import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Scene;
import java.io.IOException;
import java.nio.file.Path;

/** Reads glTF 2.0, GLB and VRM files. */
public final class GltfReader {
    private GltfReader() {}

    /**
     * Reads the nodes, animations and meshes of a file; nodes of all its scenes.
     *
     * @throws GltfException when the file is not what the format demands, refers to files outside its folder, or is
     *     compressed
     */
    public static Scene read(Path file, ReadLimits limits) throws IOException {
        return GltfScene.of(GltfDocument.read(file, limits), new ReadBudget(file.toString(), limits))
                .scene();
    }
}
