package dev.limber.io.samples;

import com.jme3.asset.DesktopAssetManager;
import com.jme3.asset.plugins.FileLocator;
import com.jme3.export.Savable;
import com.jme3.export.binary.BinaryExporter;
import com.jme3.material.plugins.J3MLoader;
import com.jme3.scene.Spatial;
import com.jme3.scene.plugins.gltf.GlbLoader;
import com.jme3.scene.plugins.gltf.GltfLoader;
import com.jme3.texture.plugins.AWTLoader;
import java.io.IOException;
import java.nio.file.Path;

/** Files of jMonkeyEngine, as the engine itself makes them. */
public final class SmallJ3o {
    private SmallJ3o() {}

    /** Loads a glTF or GLB file in the engine. */
    public static Spatial load(Path gltf) {
        DesktopAssetManager assets = new DesktopAssetManager(false);
        assets.registerLocator(String.valueOf(gltf.toAbsolutePath().getParent()), FileLocator.class);
        assets.registerLocator("/", com.jme3.asset.plugins.ClasspathLocator.class);
        assets.registerLoader(GltfLoader.class, "gltf");
        assets.registerLoader(GlbLoader.class, "glb");
        assets.registerLoader(J3MLoader.class, "j3md", "j3m");
        assets.registerLoader(AWTLoader.class, "png", "jpg");
        return assets.loadModel(gltf.getFileName().toString());
    }

    /** Writes an object the way that the engine's SDK and games do. */
    public static Path write(Savable object, Path file) throws IOException {
        BinaryExporter.getInstance().save(object, file.toFile());
        return file;
    }

    /** The model of {@link SmallFiles#gltf}. */
    public static Path j3o(Path folder) throws IOException {
        return write(load(SmallFiles.gltf(folder)), folder.resolve("small.j3o"));
    }
}
