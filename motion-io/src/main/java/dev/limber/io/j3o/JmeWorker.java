package dev.limber.io.j3o;

import com.jme3.anim.util.AnimMigrationUtils;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.export.Savable;
import com.jme3.export.binary.BinaryImporter;
import com.jme3.scene.Spatial;
import dev.limber.io.scene.Scene;
import dev.limber.io.worker.SceneServer;
import java.io.IOException;
import java.util.logging.LogManager;

/** The process that the engine's importer runs in. */
final class JmeWorker {
    private JmeWorker() {}

    public static void main(String[] args) throws IOException {
        LogManager.getLogManager().reset(); // the engine logs every object that it cannot read, and goes on
        AnimMigrationUtils.migrate(new com.jme3.scene.Node());
        SceneServer.serve(JmeWorker::scene);
    }

    private static Scene scene(String file, byte[] content) {
        try {
            BinaryImporter importer = new BinaryImporter();
            // Knows no place to load from: materials and textures stay unread.
            importer.setAssetManager(new DesktopAssetManager(false));
            Savable root = importer.load(content);
            if (!(root instanceof Spatial model)) {
                throw new J3oException(
                        file,
                        root == null
                                ? "is damaged"
                                : "holds no model, but a " + root.getClass().getSimpleName());
            }
            return new SceneReader(file).read(AnimMigrationUtils.migrate(model));
        } catch (J3oException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new J3oException(file, "is damaged, or needs more memory than its reader has");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The importer goes on where something is missing, and fails wherever it is needed: its words help nobody.
            throw new J3oException(file, "is damaged: what its objects refer to is missing or of another kind");
        }
    }
}
