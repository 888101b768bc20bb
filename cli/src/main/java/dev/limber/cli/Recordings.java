package dev.limber.cli;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Motion;
import dev.limber.inbetween.MotionReader;
import dev.limber.inbetween.MotionSet;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recordings to train in-betweening with: of any people, put on one body by the geometric retargeter. */
final class Recordings {
    private static final double RATE = 1 / CanonicalBody.FRAME_TIME;

    private final int leaveOut;
    private final Messages messages;

    /** @param leaveOut frames at the start of every file that are no motion */
    Recordings(int leaveOut, Messages messages) {
        this.leaveOut = leaveOut;
        this.messages = messages;
    }

    /**
     * Reads all files of a folder and of those in it. Where they are on the canonical body already they are taken as they
     * are, else all go through the retargeter; a file of nobody that it understands is reported and left out.
     */
    MotionSet read(Path folder) throws IOException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new CommandFailedException(folder + ": there is no motion file");
        }
        if (MotionFiles.read(files.get(0)).clip().skeleton().names().equals(CanonicalBody.NAMES)) {
            return MotionReader.readAll(folder);
        }
        float[] offsets = CanonicalBody.commonOffsets();
        Rig body = CanonicalBody.rig(offsets);
        List<Motion> motions = new ArrayList<>();
        try (Progress progress = Progress.of("retargeting")) {
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                try {
                    motions.add(Motion.of(name, retargeted(file, body)));
                } catch (MotionFormatException | RigException | RetargetException e) {
                    messages.failure(name + " is left out: " + e.getMessage());
                }
                progress.set(motions.size(), files.size());
            }
        }
        return new MotionSet(offsets, motions);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(MotionFiles::isMotion).sorted().toList();
        }
    }

    private Clip retargeted(Path file, Rig body) throws IOException {
        Clip whole = MotionFiles.read(file).clip();
        if (whole.frameCount() <= leaveOut) {
            throw new MotionFormatException(whole.frameCount() + " frames, of which " + leaveOut + " are left out");
        }
        Clip motion = Slice.of(whole, leaveOut, whole.frameCount());
        Clip resampled = Resample.to(RATE, motion);
        return new GeometricRetargeter(Rig.of(resampled), body, RetargetSettings.DEFAULT).retarget(resampled);
    }
}
