package dev.limber.cli.train;

import dev.limber.cli.command.Messages;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.cli.terminal.TerminalProgress;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Motion;
import dev.limber.inbetween.MotionSet;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
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

/** Recordings to train in-betweening with: of any people, put on one body by the geometric retargeter. */
public final class Recordings {
    private static final double RATE = 1 / CanonicalBody.FRAME_TIME;

    private final int leaveOut;
    private final Messages messages;

    /**
     * Reads the recordings.
     *
     * @param leaveOut frames at the start of every file that are no motion
     */
    public Recordings(int leaveOut, Messages messages) {
        this.leaveOut = leaveOut;
        this.messages = messages;
    }

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
        if (MotionFile.read(files.get(0)).skeleton().names().equals(CanonicalBody.NAMES)) {
            return dev.limber.inbetween.MotionReader.read(files);
        }
        float[] offsets = CanonicalBody.commonOffsets();
        Rig body = CanonicalBody.rig(offsets);
        List<Motion> motions = new ArrayList<>();
        int done = 0;
        try (MotionReader reader = new MotionReader();
                TerminalProgress progress = TerminalProgress.of("retargeting")) {
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                for (NamedClip recorded : clips(reader, file, name)) {
                    try {
                        motions.add(Motion.of(recorded.name(), retargeted(recorded.clip(), body)));
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

    private static List<Path> files(Path folder, String glob) throws IOException {
        PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> MotionFormat.isMotion(file) && matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Reads all clips of a file; none where it cannot be read, which is reported. */
    private List<NamedClip> clips(MotionReader reader, Path file, String name) throws IOException {
        try {
            List<NamedClip> clips = reader.read(file).clips();
            return clips.size() == 1
                    ? List.of(new NamedClip(name, clips.get(0).clip()))
                    : clips.stream()
                            .map(clip -> new NamedClip(name + "/" + clip.name(), clip.clip()))
                            .toList();
        } catch (MotionFormatException e) {
            messages.failure(name + " is left out: " + e.getMessage());
            return List.of();
        }
    }

    private Clip retargeted(Clip whole, Rig body) {
        if (whole.frameCount() <= leaveOut) {
            throw new MotionFormatException(whole.frameCount() + " frames, of which " + leaveOut + " are left out");
        }
        Clip motion = Slice.of(whole, leaveOut, whole.frameCount());
        Clip resampled = Resample.to(RATE, motion);
        return new GeometricRetargeter(Rig.of(resampled), body, RetargetSettings.DEFAULT).retarget(resampled);
    }
}
