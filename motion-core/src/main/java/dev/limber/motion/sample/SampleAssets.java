package dev.limber.motion.sample;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample files under assets: rigs/ID.bvh for each mannequin, and clips/walk.bvh. */
public final class SampleAssets {
    private SampleAssets() {}

    public static Path rig(Path assets, String id) {
        return assets.resolve("rigs").resolve(id + ".bvh");
    }

    public static Path walk(Path assets) {
        return assets.resolve("clips").resolve("walk.bvh");
    }

    /** Writes all of them again; the directories are made where they are missing. */
    public static void write(Path assets) throws IOException {
        for (Mannequin mannequin : Mannequin.all()) {
            write(new Clip.Builder(mannequin.skeleton(), 1 / 30.0, 1, 0).build(), rig(assets, mannequin.id()));
        }
        write(WalkingClip.make(), walk(assets));
    }

    private static void write(Clip clip, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        BvhWriter.write(clip, BvhLayout.of(clip), file);
    }
}
