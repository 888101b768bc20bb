package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.animate.Tool;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.keys.KeyPreset;
import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.view.Look;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys and drags of Blender, Maya and Limber, pressed in the window. */
@Tag("slow")
class KeyPresetWindowTest {
    @TempDir
    private Path folder;

    private EditorWindow window = EditorWindow.ofSample();

    private void open(Optional<Path> state) throws Exception {
        EditorOptions options = EditorOptions.DEFAULT;
        window = EditorWindow.open(new EditorOptions(
                options.clip(),
                options.rig(),
                options.frame(),
                options.width(),
                options.height(),
                options.scale(),
                options.benchmark(),
                state,
                options.reading(),
                options.screenshot()));
        window.startOver();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose(KeyPreset preset) throws Exception {
        window.choose("Edit", "Keys and mouse of", preset.label());
        assertEquals(preset, window.ask(loop -> loop.workspace().keys().preset()));
    }

    private String view() {
        return window.ask(loop -> loop.parts().viewport().view());
    }

    private Look.CameraPlace camera() {
        return window.ask(loop -> loop.parts().camera().place());
    }

    private int[] middle() {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        return new int[] {Math.round(area.x() + area.width() / 2), Math.round(area.y() + 60)};
    }

    private void drag(int button, int dx, int dy) throws Exception {
        int[] at = middle();
        window.drag(button, at[0], at[1], at[0] + dx, at[1] + dy);
    }

    private int frame() {
        return window.ask(loop -> loop.workspace().playhead().frame());
    }

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    @Test
    void aChosenPresetIsKeptAndShownEverywhere() throws Exception {
        open(Optional.of(folder));
        window.key("F1");
        window.click("Blender");
        window.screenshot("keys-blender");
        window.key("Escape");
        window.click("Animate");
        window.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
        window.frames(3);
        window.reveal("Make gap (Shift+G)");
        assertTrue(window.shows("Set (I)"));
        window.close();

        open(Optional.of(folder));
        assertEquals(
                KeyPreset.BLENDER, window.ask(loop -> loop.workspace().keys().preset()));
        window.click("Animate");
        window.key("6"); // of no use
        window.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
        window.key("i");
        assertEquals(
                Set.of(0), document().edits(CharacterSlot.SOURCE).orElseThrow().keys());
        window.key("x");
    }

    @Test
    void viewsHaveOppositesOnTheKeypadToo() throws Exception {
        open(Optional.empty());
        for (String[] pair : new String[][] {
            {"KP_1", "Front"},
            {"ctrl+KP_1", "Back"},
            {"3", "Side"},
            {"ctrl+3", "Other side"},
            {"7", "Top"},
            {"ctrl+7", "Bottom"}
        }) {
            window.key(pair[0]);
            assertEquals(pair[1], view());
        }
        window.screenshot("view-bottom");
        window.key("5");
        assertEquals("", view());
    }

    @Test
    void dragsMoveTheCameraAsInBlenderAndMaya() throws Exception {
        open(Optional.empty());
        choose(KeyPreset.BLENDER);
        Look.CameraPlace before = camera();
        drag(2, 80, 0);
        assertNotEquals(before.yaw(), camera().yaw(), "a middle drag orbits");
        assertEquals(before.x(), camera().x());
        Look.CameraPlace orbited = camera();
        window.hold("shift", () -> drag(2, 80, 0));
        assertEquals(orbited.yaw(), camera().yaw());
        assertNotEquals(orbited.x(), camera().x(), "with Shift it pans");
        window.hold("ctrl", () -> drag(2, 0, 60));
        assertTrue(camera().distance() > orbited.distance(), "with Ctrl it zooms");

        choose(KeyPreset.MAYA);
        Look.CameraPlace start = camera();
        window.hold("alt", () -> drag(1, 80, 0));
        assertNotEquals(start.yaw(), camera().yaw(), "Alt and the left button orbit");
        Look.CameraPlace turned = camera();
        window.hold("alt", () -> drag(2, 80, 0));
        assertEquals(turned.yaw(), camera().yaw());
        assertNotEquals(turned.x(), camera().x(), "Alt and the middle button pan");
        window.hold("alt", () -> drag(3, 60, 0));
        assertTrue(camera().distance() < turned.distance(), "Alt and the right button zoom");

        choose(KeyPreset.LIMBER);
        Look.CameraPlace own = camera();
        drag(1, 80, 0);
        assertNotEquals(own.yaw(), camera().yaw(), "a left drag orbits");
        Look.CameraPlace left = camera();
        drag(2, 80, 0);
        assertEquals(left.yaw(), camera().yaw());
        assertNotEquals(left.x(), camera().x(), "a middle drag pans");
    }

    @Test
    void keysDoWhatTheyDoInMaya() throws Exception {
        open(Optional.empty());
        choose(KeyPreset.MAYA);
        window.tell(loop -> loop.workspace().animate(CharacterSlot.SOURCE));
        window.key("alt+period");
        assertEquals(1, frame());
        window.key("Right");
        assertEquals(2, frame());
        window.key("s");
        assertEquals(
                Set.of(2), document().edits(CharacterSlot.SOURCE).orElseThrow().keys());
        window.key("z");
        assertEquals(
                Set.of(), document().edits(CharacterSlot.SOURCE).orElseThrow().keys());
        window.key("ctrl+y");
        assertEquals(
                Set.of(2), document().edits(CharacterSlot.SOURCE).orElseThrow().keys());
        window.key("alt+shift+v");
        assertEquals(0, frame());
        window.key("w");
        assertEquals(
                Tool.MOVE, window.ask(loop -> loop.parts().animation().posing().tool()));
        window.key("e");
        assertEquals(
                Tool.ROTATE,
                window.ask(loop -> loop.parts().animation().posing().tool()));
        window.key("ctrl+a");
        assertEquals(31, document().selection().orElseThrow().joints().size());
    }

    private int[] selectTheHand() throws Exception {
        int hand = hand();
        Selection joint = new Selection(CharacterSlot.SOURCE, hand);
        int[] at = ViewPoints.ofJoint(window, joint);
        window.click(at[0], at[1]);
        assertEquals(Optional.of(joint), document().selection());
        return at;
    }

    private int hand() {
        return document()
                .actor(CharacterSlot.SOURCE)
                .orElseThrow()
                .rig()
                .roles()
                .joint(BodyPart.HAND, Side.LEFT);
    }

    private double height() {
        return document().actor(CharacterSlot.SOURCE).orElseThrow().rig().height();
    }

    private WorldPose pose() {
        return WorldPose.of(document().source().orElseThrow().clip().pose(frame()));
    }

    @Test
    void aJointIsGrabbedAndTurnedAsInBlender() throws Exception {
        open(Optional.empty());
        choose(KeyPreset.BLENDER);
        int[] at = selectTheHand();
        Document before = document();
        WorldPose was = pose();
        window.key("g");
        window.move(at[0] + 20, at[1] - 20);
        window.move(at[0] + 40, at[1] - 40);
        window.screenshot("grabbed");
        assertSame(before, document(), "not before the click");
        window.click(at[0] + 40, at[1] - 40);
        assertTrue(pose().position(hand()).y() - was.position(hand()).y() > 0.03 * height(), "it follows the mouse up");
        assertEquals(
                Optional.of("Pose LeftHand"),
                window.ask(loop -> loop.workspace().history().undoable()));
        window.key("ctrl+z");
        assertSame(before.source().orElseThrow(), document().source().orElseThrow());

        window.move(at[0], at[1]);
        window.key("g");
        window.key("y");
        window.move(at[0] + 60, at[1] - 40);
        window.key("Return");
        WorldPose up = pose();
        assertEquals(was.position(hand()).x(), up.position(hand()).x(), 1e-3 * height());
        assertTrue(up.position(hand()).y() - was.position(hand()).y() > 0.03 * height(), "along y alone");
        window.key("ctrl+z");

        window.move(at[0] + 50, at[1]);
        window.key("r");
        window.move(at[0], at[1] + 50);
        window.key("Escape");
        boolean grabbed = window.ask(loop -> loop.parts().animation().posing().isGrabbed());
        assertFalse(grabbed);
        assertSame(before.source().orElseThrow(), document().source().orElseThrow(), "Esc gives it up");
        window.move(at[0] + 50, at[1]);
        window.key("r");
        window.move(at[0] + 30, at[1] + 30);
        window.move(at[0], at[1] + 50);
        window.click(at[0], at[1] + 50);
        WorldPose turned = pose();
        assertEquals(
                Math.PI / 2,
                Quat.angle(was.rotations(), 4 * hand(), turned.rotations(), 4 * hand()),
                0.1,
                "a quarter turn about the line of sight");
    }
}
