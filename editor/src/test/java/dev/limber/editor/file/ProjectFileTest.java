package dev.limber.editor.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.Explanation;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.SampleAssets;
import dev.limber.retarget.Advice;
import dev.limber.retarget.Control;
import dev.limber.retarget.Finding;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.models.MethodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    private static final MotionReader READER = new MotionReader();

    @TempDir
    private Path folder;

    /** The assets, copied beside the project, with a pair left out and settings of their own. */
    private Document document() throws IOException {
        Path walk = copy(SampleAssets.walk(ASSETS), folder.resolve("clips/walk.bvh"));
        Path rig = copy(SampleAssets.rig(ASSETS, "mixamo"), folder.resolve("rigs/hero.bvh"));
        Document document = Document.EMPTY
                .withSource(Take.of(MotionFile.read(walk)))
                .withTarget(LoadedCharacter.of(MotionFile.read(rig)))
                .withMethod(MethodName.AUTO)
                .withSelection(Optional.of(new Selection(CharacterSlot.TARGET, 3, Set.of(3, 5))))
                .withSettings(RetargetSettings.DEFAULT
                        .withRootMotion(RootMotion.WORLD)
                        .withIk(IkTarget.HANDS));
        JointMap map = document.map().orElseThrow();
        return document.withMap(
                MapEdits.remove(map, map.pair(BodyPart.HEAD, Side.CENTER).orElseThrow()));
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        return Files.copy(from, to);
    }

    @Test
    void aProjectReopensAsItWas() throws IOException {
        Document document = document();
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document, file);
        Document reopened = ProjectFile.read(file, READER, new ArrayList<>()).document();
        assertEquals(document.settings(), reopened.settings());
        assertEquals(MethodName.AUTO, reopened.method());
        assertEquals(Optional.of(new Selection(CharacterSlot.TARGET, 3, Set.of(3, 5))), reopened.selection());
        assertEquals(
                document.map().orElseThrow().pairs(),
                reopened.map().orElseThrow().pairs());
        assertEquals(
                document.source().orElseThrow().clip().frameCount(),
                reopened.source().orElseThrow().clip().frameCount());
        assertEquals("hero", reopened.target().map(LoadedCharacter::name).orElseThrow());
    }

    @Test
    void warningsOfFilesThatItNamesAreNotLost() throws IOException {
        Document document = document();
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document, file);
        Path clip = document.source().orElseThrow().actor().file().orElseThrow();
        String text = Files.readString(clip);
        Files.writeString(clip, text.substring(0, text.lastIndexOf('\n', text.length() - 50)));
        List<String> warnings = new ArrayList<>();
        ProjectFile.read(file, READER, warnings);
        assertTrue(warnings.get(0).contains("Frames is 260"), warnings::toString);
    }

    @Test
    void keysGapsPosesAndABakedMotionReopenToTheLastBit() throws IOException {
        Document plain = document();
        Clip walk = plain.source().orElseThrow().clip();
        Pose posed = walk.pose(50);
        Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.3, posed.rotations(), 4);
        EditedClip edits = plain.edits(CharacterSlot.SOURCE)
                .orElseThrow()
                .withPose(50, posed)
                .withGap(new FrameSpan(100, 120));
        Rig hero = plain.target().orElseThrow().rig();
        Clip standing = new Clip.Builder(hero.skeleton(), walk.frameTime(), 30, 0)
                .set(7, hero.referencePose())
                .build();
        Document document = plain.withEdits(CharacterSlot.SOURCE, edits).withBaked(standing);
        document = document.withEdits(
                CharacterSlot.TARGET,
                document.edits(CharacterSlot.TARGET).orElseThrow().withKey(3));
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document, file);
        Document reopened = ProjectFile.read(file, READER, new ArrayList<>()).document();
        EditedClip again = reopened.edits(CharacterSlot.SOURCE).orElseThrow();
        assertEquals(edits.keys(), again.keys());
        assertEquals(edits.gaps(), again.gaps());
        for (int frame = 0; frame < walk.frameCount(); frame++) {
            assertArrayEquals(
                    edits.clip().pose(frame).rotations(),
                    again.clip().pose(frame).rotations());
        }
        EditedClip baked = reopened.edits(CharacterSlot.TARGET).orElseThrow();
        assertEquals(Set.of(3), baked.keys());
        assertArrayEquals(standing.pose(7).rotations(), baked.clip().pose(7).rotations());
    }

    @Test
    void projectsOfTheFirstVersionStillOpen() throws IOException {
        Path file = folder.resolve("old.limber");
        Files.writeString(file, "{\"version\": 1, \"rootMotion\": \"SCALED\", \"ik\": [\"FEET\"]}");
        Document reopened = ProjectFile.read(file, READER, new ArrayList<>()).document();
        assertTrue(reopened.edits(CharacterSlot.SOURCE).orElseThrow().keys().isEmpty());
        assertEquals(Set.of(IkTarget.FEET), reopened.settings().ik());
        assertEquals(MethodName.GEOMETRIC, reopened.method());
    }

    @Test
    void projectsFromBeforeThereWereMethodsAreGeometric() throws IOException {
        Path file = folder.resolve("walk.limber");
        Document document = document();
        ProjectFile.write(document, file);
        String now = Files.readString(file);
        String before = now.replace("  \"method\" : \"AUTO\",\n", "").replace("\"version\" : 4", "\"version\" : 3");
        assertNotEquals(now, before);
        Files.writeString(file, before);
        Document reopened = ProjectFile.read(file, READER, new ArrayList<>()).document();
        assertEquals(MethodName.GEOMETRIC, reopened.method());
        assertEquals(document.settings(), reopened.settings());
    }

    @Test
    void projectsFromBeforeSeveralJointsCouldBeSelectedHaveOne() throws IOException {
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document(), file);
        String now = Files.readString(file);
        String before = now.replaceAll(",\\s*\"joints\" : \\[[^]]*]", "").replace("\"version\" : 7", "\"version\" : 6");
        assertNotEquals(now, before);
        assertFalse(before.contains("\"joints\""), before);
        Files.writeString(file, before);
        assertEquals(
                Optional.of(new Selection(CharacterSlot.TARGET, 3)),
                ProjectFile.read(file, READER, new ArrayList<>()).document().selection());
    }

    @Test
    void aMethodThatThereIsNotIsRefusedWithItsPlace() throws IOException {
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document(), file);
        Files.writeString(file, Files.readString(file).replace("AUTO", "MAGIC"));
        String message = refusal(file);
        assertTrue(message.contains("walk.limber:") && message.contains("MAGIC"), message);
    }

    @Test
    void refusesEditsOfAnotherMotion() throws IOException {
        Document plain = document();
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(
                plain.withEdits(
                        CharacterSlot.SOURCE,
                        plain.edits(CharacterSlot.SOURCE).orElseThrow().withKey(250)),
                file);
        Files.writeString(file, Files.readString(file).replace("250", "999"));
        String message = refusal(file);
        assertTrue(message.contains("frame 999") && message.contains("walk.limber"), message);
    }

    @Test
    void aProjectMayBeMovedWithItsFiles() throws IOException {
        ProjectFile.write(document(), folder.resolve("walk.limber"));
        Path moved = Files.createDirectories(folder.resolve("elsewhere"));
        for (String name : new String[] {"clips", "rigs", "walk.limber"}) {
            Files.move(folder.resolve(name), moved.resolve(name));
        }
        assertEquals(
                "walk",
                ProjectFile.read(moved.resolve("walk.limber"), READER, new ArrayList<>())
                        .document()
                        .source()
                        .orElseThrow()
                        .actor()
                        .name());
    }

    /** A clip with settings and findings of its own, one without findings, and one of a file that could never be read. */
    private List<ListedClip> clips(Document document) throws IOException {
        Path walk = document.source().orElseThrow().actor().file().orElseThrow();
        Finding doubt = new Finding(
                Finding.Kind.BEND, "left knee", 3, 9, 24, Advice.of("lower it (%s)", Control.PELVIS_HEIGHT));
        return List.of(
                new ListedClip(
                        walk,
                        "walk",
                        0,
                        1,
                        260,
                        1 / 60.0,
                        Optional.of(RetargetSettings.DEFAULT.withRootMotion(RootMotion.IN_PLACE)),
                        Optional.of(List.of(doubt))),
                new ListedClip(
                        copy(walk, folder.resolve("clips/other.bvh")),
                        "other",
                        1,
                        2,
                        30,
                        1 / 30.0,
                        Optional.empty(),
                        Optional.of(List.of())),
                new ListedClip(folder.resolve("torn.bvh"), "torn.bvh", 0, 1, 0, 1, Optional.empty(), Optional.empty()));
    }

    private static Project project(Document document, List<ListedClip> clips) {
        return new Project(document, clips, Optional.empty(), Optional.empty());
    }

    @Test
    void theListOfClipsReopensAsItWas() throws IOException {
        Document document = document();
        List<ListedClip> clips = clips(document);
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(project(document, clips), file);
        assertTrue(Files.readString(file).contains("\"clips/other.bvh\""), "relative to the project");
        assertEquals(clips, ProjectFile.read(file, READER, new ArrayList<>()).clips());
    }

    @Test
    void clipsThatAreMissingStayInTheList() throws IOException {
        Document document = document();
        List<ListedClip> clips = clips(document);
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(project(document, clips), file);
        Files.delete(clips.get(1).file());
        List<ListedClip> found =
                ProjectFile.read(file, READER, new ArrayList<>()).clips();
        assertEquals(
                clips.stream().map(ListedClip::choice).toList(),
                found.stream().map(ListedClip::choice).toList());
        assertEquals(Optional.empty(), found.get(1).findings());
    }

    @Test
    void whatWasFoundAboutClipsDoesNotHoldWhereTheirFileOrTheTargetHasChanged() throws IOException {
        Document document = document();
        List<ListedClip> clips = clips(document);
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(project(document, clips), file);
        FileTime later =
                FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(5));
        Files.setLastModifiedTime(clips.get(0).file(), later);
        List<ListedClip> found =
                ProjectFile.read(file, READER, new ArrayList<>()).clips();
        assertEquals(Optional.empty(), found.get(0).findings());
        assertEquals(clips.get(0).own(), found.get(0).own());
        assertEquals(Optional.of(List.of()), found.get(1).findings());
        Files.setLastModifiedTime(document.target().orElseThrow().file().orElseThrow(), later);
        assertEquals(
                Optional.empty(),
                ProjectFile.read(file, READER, new ArrayList<>()).clips().get(1).findings());
    }

    @Test
    void projectsFromBeforeThereWasAListOfClipsHaveNone() throws IOException {
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document(), file);
        String now = Files.readString(file);
        String before = now.replaceAll("  \"clips\" : \\[ \\],\n", "").replace("\"version\" : 9", "\"version\" : 8");
        assertFalse(before.contains("\"clips\" :"), before);
        Files.writeString(file, before);
        assertEquals(
                List.of(), ProjectFile.read(file, READER, new ArrayList<>()).clips());
    }

    @Test
    void aMotionThatIsMissingIsNamed() throws IOException {
        Document document = document();
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document, file);
        Files.delete(document.source().orElseThrow().actor().file().orElseThrow());
        Exception e = assertThrows(Exception.class, () -> ProjectFile.read(file, READER, new ArrayList<>()));
        assertTrue(
                Explanation.of(e).text().contains("walk.bvh"),
                () -> Explanation.of(e).toString());
    }

    @Test
    void theSamplesComeBackWithoutFiles() throws IOException {
        Path file = folder.resolve("sample.limber");
        ProjectFile.write(SampleDocument.document(), file);
        assertEquals(
                SampleDocument.document().map().orElseThrow().pairs(),
                ProjectFile.read(file, READER, new ArrayList<>())
                        .document()
                        .map()
                        .orElseThrow()
                        .pairs());
    }

    @Test
    void saysWhereAFileIsNoProjectAndRefusesLaterVersions() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.limber"), "{\n  \"version\": oops\n}");
        String message = refusal(file);
        assertTrue(message.contains("bad.limber:2:"), message);
        Files.writeString(file, "{\"version\": 99, \"rootMotion\": \"SCALED\", \"ik\": []}");
        message = refusal(file);
        assertTrue(message.contains("version 99"), message);
    }

    @Test
    void refusesAMapOfOtherSkeletons() throws IOException {
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document(), file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"target\" : \\[ \\d+", "\"target\" : [ 999"));
        String message = refusal(file);
        assertTrue(message.contains("joint 999"), message);
    }

    @Test
    void refusesASelectionOfAnotherSkeleton() throws IOException {
        Path file = folder.resolve("walk.limber");
        ProjectFile.write(document(), file);
        Files.writeString(file, Files.readString(file).replace("\"joint\" : 3", "\"joint\" : -3"));
        String message = refusal(file);
        assertTrue(message.contains("joint -3"), message);
    }

    private static String refusal(Path file) {
        return String.valueOf(
                assertThrows(MotionFormatException.class, () -> ProjectFile.read(file, READER, new ArrayList<>()))
                        .getMessage());
    }
}
