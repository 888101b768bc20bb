package dev.limber.cli;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Path;

/** The example of the README, so that it is compiled; {@link ReadmeTest} compares the two, and runs it. */
final class LibraryExample {
    private LibraryExample() {}

    static void run(Path walkFile, Path heroFile, Path output) throws IOException {
        try (MotionReader reader = new MotionReader()) {
            MotionFile walk = reader.read(walkFile); // BVH, FBX, glTF, ...
            MotionFile hero = reader.read(heroFile);
            Clip clip = walk.clips().get(0).clip();
            Rig source = walk.rig(clip);
            GeometricRetargeter retargeter = new GeometricRetargeter(source, hero.rig(), RetargetSettings.DEFAULT);
            Clip moved = retargeter.retarget(clip);
            MotionWriter.write(moved, Target.of(hero), output); // as its ending says
        }
    }
}
