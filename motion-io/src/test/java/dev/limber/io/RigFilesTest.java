package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberData;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every rig of the data sets loads and is understood. */
@Tag("slow")
class RigFilesTest {
    @Test
    void everyRigLoadsAndIsCalledWhatItIs() throws IOException {
        Map<String, BodyPlan> plans = new TreeMap<>();
        try (Stream<Path> files = Files.list(LimberData.folder().resolve("rigs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                MotionFile motion = MotionFile.read(file);
                String name = file.getFileName().toString();
                plans.put(name, Rig.of(motion.skeleton()).plan());
                for (NamedClip clip : motion.clips()) {
                    assertEquals(expected(name), Rig.of(clip.clip()).plan(), name + " " + clip.name());
                }
            }
        }
        assertTrue(plans.size() > 10, plans::toString);
        plans.forEach((name, plan) -> assertEquals(expected(name), plan, name));
    }

    private static BodyPlan expected(String name) {
        if (name.contains("-model-")) {
            return BodyPlan.OTHER; // meshes without a skeleton
        }
        return name.matches(".*(fox|dog|horse|Horse|Wolf).*") ? BodyPlan.QUADRUPED : BodyPlan.HUMANOID;
    }
}
