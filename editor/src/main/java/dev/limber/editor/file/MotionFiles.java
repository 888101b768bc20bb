package dev.limber.editor.file;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Take;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads motions and characters from files. Slow for long clips: work for a job. */
public final class MotionFiles {
    private MotionFiles() {}

    /**
     * Reads a motion and the character that it was recorded on.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is not what it should be
     */
    public static Take readTake(Path file) throws IOException {
        Clip clip = BvhReader.read(file).clip();
        return new Take(new Actor(name(file), Optional.of(file), Rig.of(clip)), clip);
    }

    /**
     * Reads a character; the motion of its file helps only to understand it.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is not what it should be
     */
    public static Actor readActor(Path file) throws IOException {
        return readTake(file).actor();
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
