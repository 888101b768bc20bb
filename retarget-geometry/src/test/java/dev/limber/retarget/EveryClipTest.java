package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Pose;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryClipTest {
    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void everyClipOfTheDataGoesOntoThreeRigsAndIntoFilesThatReadBack() throws IOException {
        List<Rig> targets =
                List.of(target("cmu/mb/02_01.bvh"), target("cmu/daz/02_01.bvh"), target("lafan1/walk4_subject1.bvh"));
        List<Path> files = new ArrayList<>(LimberData.bvhFiles("cmu"));
        files.addAll(LimberData.bvhFiles("lafan1"));
        files.addAll(LimberData.bvhFiles("bandai-namco"));
        List<String> failures = files.parallelStream()
                .flatMap(file -> targets.stream().map(target -> failure(file, target)))
                .flatMap(Optional::stream)
                .toList();
        assertEquals(List.of(), failures);
        assertFalse(files.isEmpty());
    }

    private static Rig target(String file) throws IOException {
        return Rig.of(BvhReader.read(LimberData.folder().resolve(file)).clip());
    }

    private Optional<String> failure(Path file, Rig target) {
        try {
            Clip clip = BvhReader.read(file).clip();
            Clip out = new GeometricRetargeter(Rig.of(clip), target, RetargetSettings.DEFAULT).retarget(clip);
            Path written = Files.createTempFile(folder, "out", ".bvh");
            BvhWriter.write(out, BvhLayout.of(out), written);
            Clip back = BvhReader.read(written).clip();
            Files.delete(written);
            return Stream.of(out, back)
                    .flatMap(result -> notFinite(result, clip.frameCount()).stream())
                    .map(trouble -> file + ": " + trouble)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return Optional.of(file + ": " + e);
        }
    }

    private static Optional<String> notFinite(Clip clip, int frames) {
        if (clip.frameCount() != frames) {
            return Optional.of(clip.frameCount() + " frames instead of " + frames);
        }
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < frames; frame++) {
            clip.read(frame, pose);
            boolean finite = Arrays.stream(pose.rotations()).allMatch(Double::isFinite)
                    && Arrays.stream(pose.translations()).allMatch(Double::isFinite);
            if (!finite) {
                return Optional.of("frame " + frame + " is not finite");
            }
        }
        return Optional.empty();
    }
}
