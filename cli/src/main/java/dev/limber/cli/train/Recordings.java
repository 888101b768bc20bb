package dev.limber.cli.train;

import dev.limber.cli.command.Messages;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.CanonicalMotion;
import dev.limber.inbetween.MotionSet;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Resample;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.RigException;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recordings for training in-betweening: of any people, retargeted to one body by the geometric solver.
 *
 * @param reading how their files are read
 * @param leaveOut frames at the start of every file that are no motion
 */
public record Recordings(ReadOptions reading, int leaveOut, Messages messages) {
    private static final double RATE = 1 / CanonicalBody.FRAME_TIME;

    /**
     * Reads all clips of all files of a folder and of those in it. Where the first is on the canonical body already all must
     * be, and are taken as they are; else all go through the retargeter, and a file of nobody that it understands is
     * reported and left out.
     */
    public MotionSet read(Path folder) throws IOException {
        return read(folder, "*");
    }

    /** Reads only files whose names are as {@code glob} says, such as 08_*. */
    public MotionSet read(Path folder, String glob) throws IOException {
        List<Path> files = files(folder, glob);
        if (files.isEmpty()) {
            throw new CommandFailedException(folder + ": there is no motion file with a name like " + glob);
        }
        float[] offsets = CanonicalBody.commonOffsets();
        Rig body = CanonicalBody.rig(offsets);
        List<CanonicalMotion> motions = new ArrayList<>();
        int done = 0;
        try (MotionReader reader = new MotionReader(reading);
                TerminalProgress progress = TerminalProgress.of("retargeting")) {
            if (reader.read(files.get(0)).skeleton().names().equals(CanonicalBody.NAMES)) {
                return dev.limber.inbetween.CanonicalMotionReader.read(files);
            }
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                for (Recorded recorded : clips(reader, file, name)) {
                    try {
                        motions.add(CanonicalMotion.of(recorded.name(), retargeted(recorded, body)));
                    } catch (MotionFormatException | RigException | RetargetException e) {
                        messages.failure(recorded.name() + " is left out: " + e.getMessage());
                    }
                }
                done++;
                progress.report(done, files.size());
            }
        }
        return new MotionSet(offsets, motions);
    }

    /** A clip, and the file that knows its rig. */
    private record Recorded(String name, Clip clip, MotionFile file) {}

    private static List<Path> files(Path folder, String glob) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> MotionFormat.isMotion(file) && matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Reads all clips of a file; none where it cannot be read, which is reported. */
    private List<Recorded> clips(MotionReader reader, Path file, String name) throws IOException {
        try {
            MotionFile read = reader.read(file);
            List<NamedClip> clips = read.clips();
            return clips.stream()
                    .map(clip -> new Recorded(clips.size() == 1 ? name : name + "/" + clip.name(), clip.clip(), read))
                    .toList();
        } catch (MotionFormatException e) {
            messages.failure(name + " is left out: " + e.getMessage());
            return List.of();
        }
    }

    private Clip retargeted(Recorded recorded, Rig body) {
        Clip whole = recorded.clip();
        if (whole.frameCount() <= leaveOut) {
            throw new MotionFormatException(whole.frameCount() + " frames, of which " + leaveOut + " are left out");
        }
        Clip motion = Slice.of(whole, leaveOut, whole.frameCount());
        Clip resampled = Resample.to(RATE, motion);
        return new GeometricRetargeter(recorded.file().rig(resampled), body, RetargetSettings.DEFAULT)
                .retarget(resampled);
    }
}
