package dev.limber.cli;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Path;

/** The example of the README, so that it is compiled; {@link ReadmeTest} compares the two. */
public final class LibraryExample {
    private LibraryExample() {}

    public static void run() throws IOException {
        BvhFile walk = BvhReader.read(Path.of("walk.bvh"));
        BvhFile hero = BvhReader.read(Path.of("hero.bvh"));
        Rig source = Rig.of(walk.clip());
        Rig target = Rig.of(hero.clip());
        GeometricRetargeter retargeter = new GeometricRetargeter(source, target, RetargetSettings.DEFAULT);
        Clip moved = retargeter.retarget(walk.clip());
        BvhWriter.write(moved, hero.layout(), Path.of("hero-walk.bvh"));
    }
}
