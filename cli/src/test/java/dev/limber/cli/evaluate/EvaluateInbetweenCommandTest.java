package dev.limber.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.cli.Main;
import dev.limber.cli.command.Messages;
import dev.limber.cli.train.Recordings;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.MotionSet;
import dev.limber.io.ReadOptions;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateInbetweenCommandTest {
    @TempDir
    private Path folder;

    @Test
    void recordingsOfAnyoneAreScoredAndEveryScoreIsWritten() throws IOException {
        Files.copy(Limber.WALK, folder.resolve("walk.bvh"));
        Path csv = folder.resolve("scores.csv");
        Limber.Run run = Limber.run("evaluate", "inbetween", "--recordings", folder, "--only", "walk*", "--csv", csv);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("In-betweening, LAFAN1 protocol"), run.out());
        assertEquals(1 + 3 * 4, Files.readAllLines(csv).size(), "a head and three methods at four lengths");
    }

    @Test
    void onlyOneSourceCanBeScored() {
        for (Object[] two : new Object[][] {
            {"--run", folder, "--recordings", folder},
            {"--data", folder, "--recordings", folder},
            {"--run", folder, "--data", folder}
        }) {
            Limber.Run run = Limber.run("evaluate", "inbetween", two[0], two[1], two[2], two[3]);
            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("mutually exclusive"), run.err());
        }
        Limber.Run only = Limber.run("evaluate", "inbetween", "--only", "*");
        assertEquals(2, only.exitCode());
        assertTrue(only.err().contains("--recordings"), only.err());
    }

    @Test
    void dataWithoutTheSetAndAModelThatThereIsNotAreNamed() {
        Limber.Run data = Limber.run("evaluate", "inbetween", "--data", folder);
        assertEquals(2, data.exitCode());
        assertTrue(data.err().contains(folder.resolve("lafan1") + ": no such directory"), data.err());
        Limber.Run model = Limber.run("evaluate", "inbetween", "--recordings", folder, "--model", "nobody");
        assertEquals(2, model.exitCode());
        assertTrue(model.err().contains("there is no 'nobody', only cmu"), model.err());
    }

    @Test
    void someFilesOfTheCanonicalBodyStayOnTheirOwnToo() throws IOException {
        float[] offsets = CanonicalBody.commonOffsets();
        offsets[3 * CanonicalBody.NAMES.indexOf("LeftLeg")] += 5; // a body of other proportions than the common one
        offsets[3 * CanonicalBody.NAMES.indexOf("RightLeg")] += 5;
        Skeleton body = CanonicalBody.skeleton(offsets);
        Clip standing = new Clip.Builder(body, CanonicalBody.FRAME_TIME, 2, 0)
                .set(0, CanonicalBody.tPose(body))
                .set(1, CanonicalBody.tPose(body))
                .build();
        for (String name : new String[] {"one_a.bvh", "one_b.bvh", "two.bvh"}) {
            BvhWriter.write(standing, BvhLayout.of(standing), folder.resolve(name));
        }
        Messages messages = new Messages(Main.commandLine().getCommandSpec());
        MotionSet some = new Recordings(ReadOptions.DEFAULT, 0, messages).read(folder, "one_*");
        assertEquals(2, some.motions().size());
        assertArrayEquals(offsets, some.offsets(), 1e-3f);
    }
}
