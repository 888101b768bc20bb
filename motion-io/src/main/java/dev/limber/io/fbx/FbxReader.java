package dev.limber.io.fbx;

import dev.limber.io.fbx.model.FbxScene;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxException;
import dev.limber.io.file.FileBytes;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.Textures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads FBX 7.x files, binary and ASCII. Results are in centimetres, with Y up. */
public final class FbxReader {
    private FbxReader() {}

    /**
     * Reads the nodes, animations and meshes of a file, and the images that lie beside it or below.
     *
     * @throws FbxException when the file is damaged or of another version
     */
    public static Scene read(Path path, ReadLimits limits) throws IOException {
        byte[] content = FileBytes.read(path, limits);
        try {
            return FbxScene.of(
                            path.toString(),
                            FbxDocument.parse(content),
                            new ReadBudget(path.toString(), limits),
                            new Textures(Optional.of(path)))
                    .scene();
        } catch (FbxException e) {
            throw new FbxException(path.toString(), String.valueOf(e.getMessage()));
        }
    }
}
