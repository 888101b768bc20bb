package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterimBvhTest {
    @Test
    void realFilesReadAndReadBackTheSame(@TempDir Path temp) throws IOException {
        String data = System.getenv("LIMBER_DATA");
        Assumptions.assumeTrue(data != null, "LIMBER_DATA is not set");
        for (String folder : List.of("cmu/mb", "cmu/daz", "cmu/iclone", "lafan1")) {
            Path file;
            try (Stream<Path> files = Files.list(Path.of(data, folder))) {
                file = files.sorted().findFirst().orElseThrow();
            }
            BvhFile a = BvhReader.read(file);
            Path copy = temp.resolve("copy.bvh");
            BvhWriter.write(a.clip(), a.layout(), copy);
            BvhFile b = BvhReader.read(copy);
            assertEquals(List.of(), a.warnings());
            assertEquals(a.clip().frameCount(), b.clip().frameCount());
            for (int frame = 0; frame < a.clip().frameCount(); frame += 97) {
                WorldPose p = WorldPose.of(a.clip().pose(frame));
                WorldPose q = WorldPose.of(b.clip().pose(frame));
                for (int j = 0; j < p.skeleton().jointCount(); j++) {
                    assertEquals(0, Math.toDegrees(Quat.angle(p.rotations(), 4 * j, q.rotations(), 4 * j)), 3e-4);
                    assertEquals(0, p.position(j).distance(q.position(j)), 1e-3);
                }
            }
        }
    }
}
