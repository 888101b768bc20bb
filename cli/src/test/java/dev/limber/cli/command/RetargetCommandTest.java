package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.limber.cli.Limber;
import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetargetCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheClipOnTheRigAndASheet() throws IOException {
        Path output = folder.resolve("new/out.bvh");
        Path sheet = folder.resolve("new/sheet.png");
        Limber.Run run = Limber.run(
                "retarget", Limber.WALK, "--rig", Limber.rig("unreal"), "-o", output, "--sheet", sheet, "--fps", 30);
        assertEquals(0, run.exitCode(), run.err());
        Clip clip = BvhReader.read(output).clip();
        Clip rig = BvhReader.read(Limber.rig("unreal")).clip();
        assertEquals(rig.skeleton().names(), clip.skeleton().names());
        assertEquals(1 / 30.0, clip.frameTime(), 1e-9);
        assertEquals(131, clip.frameCount());
        assertTrue(ImageIO.read(sheet.toFile()).getHeight() > 300);
    }

    @Test
    void aBrokenFileIsReportedAndTheRestIsDone() throws IOException {
        Path takes = Files.createDirectories(folder.resolve("takes/sub"));
        Files.copy(Limber.WALK, takes.resolve("walk.bvh"));
        Files.copy(Limber.WALK, folder.resolve("takes/again.bvh"));
        Files.writeString(folder.resolve("takes/broken.bvh"), "HIERARCHY\nROOT Hips\n{\n  OFFSET 0 zero 0\n");
        Path out = folder.resolve("out");
        Path report = folder.resolve("report.json");
        Limber.Run run = Limber.run(
                "retarget", folder.resolve("takes"), "--rig", Limber.rig("vrm"), "-o", out, "--report", report);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("1 of 3 clips failed"), run.err());
        assertTrue(run.err().contains("broken.bvh:4:"), run.err());
        assertTrue(run.out().startsWith("wrote 2 clips, 520 frames"), run.out());
        assertTrue(Files.exists(out.resolve("again.bvh")));
        assertTrue(Files.exists(out.resolve("sub/walk.bvh")));
        assertFalse(Files.exists(out.resolve("broken.bvh")));

        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertEquals(1, json.get("failed").asInt());
        assertEquals(3, json.get("clips").size());
        JsonNode again = json.get("clips").get(0);
        assertEquals(260, again.get("frames").asInt());
        assertEquals("hips", again.get("pairs").get(0).get("part").asText());
        assertTrue(json.get("clips").get(1).get("error").asText().contains("broken.bvh:4:"));
    }

    @Test
    void aMapWrittenAndPassedBackChangesNothingAndACorrectedOneDoes() throws IOException {
        Path map = folder.resolve("map.json");
        Path plain = folder.resolve("plain.bvh");
        Path mapped = folder.resolve("mapped.bvh");
        assertEquals(
                0,
                Limber.run("map", Limber.WALK, Limber.rig("unreal"), "-o", map).exitCode());
        retarget(plain);
        retarget(mapped, "--map", map);
        assertEquals(Files.readString(plain), Files.readString(mapped));

        Files.writeString(map, Files.readString(map).replace("\"Head\"", "\"LeftHand\""));
        retarget(mapped, "--map", map);
        Clip before = BvhReader.read(plain).clip();
        Clip after = BvhReader.read(mapped).clip();
        int head = 4 * before.skeleton().indexOf("head");
        double[] a = before.pose(50).rotations();
        double[] b = after.pose(50).rotations();
        assertTrue(Math.abs(a[head + 1] - b[head + 1]) > 0.05, "the head follows the hand now");
        int thigh = 4 * before.skeleton().indexOf("thigh_l");
        assertArrayEquals(Arrays.copyOfRange(a, thigh, thigh + 4), Arrays.copyOfRange(b, thigh, thigh + 4), 1e-5);
    }

    @Test
    void aClipWithoutFramesIsTold() throws IOException {
        String walk = Files.readString(Limber.WALK);
        Path empty = Files.writeString(
                folder.resolve("empty.bvh"),
                walk.substring(0, walk.indexOf("MOTION")) + "MOTION\nFrames: 0\nFrame Time: 0.1\n");
        Path output = folder.resolve("out.bvh");
        Path sheet = folder.resolve("out.png");
        Limber.Run run = Limber.run("retarget", empty, "--rig", Limber.rig("unreal"), "-o", output, "--sheet", sheet);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("the clip has no frames"), run.err());
        assertEquals(0, BvhReader.read(output).clip().frameCount());
    }

    private static void retarget(Path output, Object... more) {
        Object[] args = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"retarget", Limber.WALK, "--rig", Limber.rig("unreal"), "-o", output}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        Limber.Run run = Limber.run(args);
        assertEquals(0, run.exitCode(), run.err());
    }

    @Test
    void settingsOfAFileAreTakenAndOptionsComeBeforeThem() throws IOException {
        Path settings = folder.resolve("settings.json");
        Path byFile = folder.resolve("file.bvh");
        Path byOption = folder.resolve("option.bvh");
        Path plain = folder.resolve("plain.bvh");
        Files.writeString(settings, "{\"body\": {\"stride\": 0.5}, \"source\": {\"mirror\": true}}");
        retarget(plain);
        retarget(byFile, "--settings", settings);
        retarget(byOption, "--stride", 0.5, "--mirror");
        assertEquals(Files.readString(byOption), Files.readString(byFile));
        assertFalse(Files.readString(plain).equals(Files.readString(byFile)));
        retarget(byOption, "--mirror");
        retarget(byFile, "--settings", settings, "--stride", 1);
        assertEquals(Files.readString(byOption), Files.readString(byFile));
    }

    @Test
    void aPostureIsAskedForByAnOptionOrAFile() throws IOException {
        Path settings = folder.resolve("settings.json");
        Path byFile = folder.resolve("file.bvh");
        Path byOption = folder.resolve("option.bvh");
        Path plain = folder.resolve("plain.bvh");
        Files.writeString(settings, "{\"body\": {\"posture\": \"ALL_FOURS\"}}");
        retarget(plain);
        retarget(byFile, "--settings", settings);
        retarget(byOption, "--posture", "all-fours");
        assertEquals(Files.readString(byOption), Files.readString(byFile));
        assertFalse(Files.readString(plain).equals(Files.readString(byFile)));
        retarget(byOption, "--posture", "upright");
        assertEquals(Files.readString(plain), Files.readString(byOption), "a person is upright");
        Limber.Run map = Limber.run("map", Limber.WALK, Limber.rig("unreal"), "--posture", "all-fours");
        assertTrue(map.out().contains("chain"), map.out());
        Limber.Run wrong = Limber.run("map", Limber.WALK, Limber.rig("unreal"), "--posture", "lying");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("expected own, upright or all-fours, found 'lying'"), wrong.err());
    }

    @Test
    void contactsAreAskedForByOneWord() throws IOException {
        Path feet = folder.resolve("feet.bvh");
        Path all = folder.resolve("all.bvh");
        Path same = folder.resolve("same.bvh");
        retarget(feet, "--contacts", "feet");
        retarget(same);
        assertEquals(Files.readString(same), Files.readString(feet), "feet are the default");
        retarget(all, "--contacts", "all");
        retarget(same, "--ik", "feet,contacts");
        assertEquals(Files.readString(same), Files.readString(all));
        retarget(all, "--contacts", "none");
        retarget(same, "--ik", "none");
        assertEquals(Files.readString(same), Files.readString(all));
    }

    @Test
    void aSettingThatIsNotKnownOrOutOfRangeSaysWhere() throws IOException {
        Path settings = folder.resolve("settings.json");
        Files.writeString(settings, "{\n  \"leftLeg\": {\"spraed\": 1}}");
        Limber.Run run = Limber.run(
                "retarget",
                Limber.WALK,
                "--rig",
                Limber.rig("vrm"),
                "--settings",
                settings,
                "-o",
                folder.resolve("o.bvh"));
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err().contains("settings.json:2:") && run.err().contains("leftLeg.spraed: is unknown"), run.err());
        assertBadUsage(
                "--arm-spread: spread is 200, expected -90 to 90",
                "retarget",
                Limber.WALK,
                "--rig",
                Limber.rig("vrm"),
                "-o",
                folder.resolve("o.bvh"),
                "--arm-spread",
                200);
    }

    @Test
    void aMapWithAWrongNameSaysWhichNamesAreNear() throws IOException {
        Path map = folder.resolve("map.json");
        Limber.run("map", Limber.WALK, Limber.rig("unreal"), "-o", map);
        Files.writeString(map, Files.readString(map).replace("\"pelvis\"", "\"pelvs\""));
        Limber.Run run = Limber.run(
                "retarget", Limber.WALK, "--rig", Limber.rig("unreal"), "--map", map, "-o", folder.resolve("o.bvh"));
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("'pelvs'") && run.err().contains("pelvis"), run.err());
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path clip = Files.copy(Limber.WALK, folder.resolve("walk.bvh"));
        Path rig = Files.copy(Limber.rig("vrm"), folder.resolve("vrm.bvh"));
        String before = Files.readString(clip);
        assertBadUsage("would overwrite", "retarget", clip, "--rig", rig, "-o", clip);
        assertBadUsage("would overwrite", "retarget", clip, "--rig", rig, "-o", folder);
        assertBadUsage("would overwrite", "retarget", clip, "--rig", rig, "-o", rig);
        assertEquals(before, Files.readString(clip));
    }

    @Test
    void optionsThatDoNotFitAreBadUsage() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path copy = Files.copy(Limber.WALK, other.resolve("walk.bvh"));
        Path rig = Limber.rig("vrm");
        Path out = folder.resolve("out");
        assertBadUsage(
                "several clips need an output directory", "retarget", Limber.WALK, copy, "--rig", rig, "-o", "o.bvh");
        assertBadUsage("would both be written to", "retarget", Limber.WALK, copy, "--rig", rig, "-o", out);
        assertBadUsage("expected feet, hands", "retarget", Limber.WALK, "--rig", rig, "-o", out, "--ik", "toes");
        assertBadUsage("above 0", "retarget", Limber.WALK, "--rig", rig, "-o", out, "--fps", "0");
        assertBadUsage("mutually exclusive", "retarget", Limber.WALK, "--rig", rig, "--in-place", "--world");
        assertBadUsage("--rig", "retarget", Limber.WALK);
        assertBadUsage("no motion file", "retarget", Files.createDirectories(out), "--rig", rig);
    }

    private static void assertBadUsage(String message, Object... args) {
        Limber.Run run = Limber.run(args);
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void inPlaceStaysInPlace() throws IOException {
        Path output = folder.resolve("o.bvh");
        Limber.run("retarget", Limber.WALK, "--rig", Limber.rig("mixamo"), "-o", output, "--in-place");
        Clip clip = BvhReader.read(output).clip();
        double[] first = clip.pose(0).translations();
        double[] last = clip.pose(clip.frameCount() - 1).translations();
        assertEquals(first[2], last[2], 0.1, "centimetres along the way");
    }
}
