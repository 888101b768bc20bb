package dev.limber.io.fbx;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how long five minutes at 60 frames a second take to write into a character's own FBX file, the first time that a
 * process does so and after; and how large the file becomes. Argument: an FBX file with a clip, which is repeated.
 */
public final class FbxSpeed {
    private static final int FRAMES = 5 * 60 * 60;
    private static final int RUNS = 5;

    private FbxSpeed() {}

    public static void main(String[] args) throws IOException {
        MotionFile character = MotionFile.read(Path.of(args[0]));
        Clip clip = character.firstClip();
        Clip.Builder builder = new Clip.Builder(clip.skeleton(), 1 / 60.0, FRAMES, clip.translatedJoints());
        for (int frame = 0; frame < FRAMES; frame++) {
            builder.set(frame, clip.pose(frame % clip.frameCount()));
        }
        List<NamedClip> clips = List.of(new NamedClip("five minutes", builder.build()));
        Path file = Files.createTempFile("speed", ".fbx");
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            MotionWriter.write(clips, Target.of(character), file);
            System.out.printf(
                    "%d joints, %d frames: %.2f s, %.1f MB%n",
                    clip.skeleton().jointCount(), FRAMES, (System.nanoTime() - start) * 1e-9, Files.size(file) * 1e-6);
        }
        Files.delete(file);
    }
}
