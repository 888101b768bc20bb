package dev.limber.editor.file;

import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
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
     * @throws MotionFormatException when the file is not what it should be, or holds no motion
     */
    public static Take readTake(Path file) throws IOException {
        MotionFile content = MotionFile.read(file);
        if (content.clips().isEmpty()) {
            throw new MotionFormatException(file + ": holds a character but no motion");
        }
        Clip clip = content.clips().get(0).clip();
        return new Take(new LoadedCharacter(name(file), Optional.of(file), Rig.of(clip), content.skins()), clip);
    }

    /**
     * Reads a character. One without a skin is understood by its motion too: the rest pose of such a file need be none.
     *
     * @throws MotionFormatException when the file is not what it should be
     */
    public static LoadedCharacter readActor(Path file) throws IOException {
        MotionFile content = MotionFile.read(file);
        Rig rig = content.clips().isEmpty() || !content.skins().isEmpty()
                ? Rig.of(content.skeleton())
                : Rig.of(content.clips().get(0).clip());
        return new LoadedCharacter(name(file), Optional.of(file), rig, content.skins());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
