package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Joints of the sample's target, which has a skin, selected by clicks between their ends. */
@Tag("slow")
class SkinSelectionWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private int joint(BodyPart part, Side side) {
        return window.ask(loop ->
                loop.workspace().document().target().orElseThrow().rig().roles().joint(part, side));
    }

    /** Returns the pixel in the middle between two joints of the target. */
    private int[] between(int upper, int lower) {
        return window.ask(loop -> {
            Vector3f from = loop.parts()
                    .viewport()
                    .onScreen(new Selection(CharacterSlot.TARGET, upper))
                    .orElseThrow();
            Vector3f to = loop.parts()
                    .viewport()
                    .onScreen(new Selection(CharacterSlot.TARGET, lower))
                    .orElseThrow();
            return new int[] {Math.round((from.x + to.x) / 2), Math.round((from.y + to.y) / 2)};
        });
    }

    private void toggle(String label) throws Exception {
        window.reveal(label);
        window.click(label);
    }

    private Optional<Selection> selection() {
        return window.ask(loop -> loop.workspace().document().selection());
    }

    @Test
    void aClickOnTheSkinSelectsTheJointThatMovesIt() throws Exception {
        int thigh = joint(BodyPart.THIGH, Side.LEFT);
        int arm = joint(BodyPart.UPPER_ARM, Side.LEFT);
        int[] onThigh = between(thigh, joint(BodyPart.SHIN, Side.LEFT));
        int[] onArm = between(arm, joint(BodyPart.FOREARM, Side.LEFT));
        window.click("Outliner");
        window.click(onThigh[0], onThigh[1]);
        assertEquals(Optional.of(new Selection(CharacterSlot.TARGET, thigh)), selection());
        window.screenshot("thigh-by-skin");
        window.hold("shift", () -> window.click(onArm[0], onArm[1]));
        assertEquals(Optional.of(new Selection(CharacterSlot.TARGET, arm, Set.of(thigh, arm))), selection());
        window.screenshot("thigh-and-arm-by-skin");
        window.hold("shift", () -> window.click(onThigh[0], onThigh[1]));
        assertEquals(Optional.of(new Selection(CharacterSlot.TARGET, arm)), selection());
        assertTrue(window.shows("outliner TARGET " + arm), "the outliner unfolds to it");
    }

    @Test
    void withoutASkinAClickBetweenJointsSelectsNone() throws Exception {
        int thigh = joint(BodyPart.THIGH, Side.LEFT);
        int[] onThigh = between(thigh, joint(BodyPart.SHIN, Side.LEFT));
        toggle("Skin");
        window.click(onThigh[0], onThigh[1]);
        assertEquals(Optional.empty(), selection());
        toggle("Skin");
        toggle("Skeleton through skin");
        int[] onKnee = ViewPoints.ofJoint(window, new Selection(CharacterSlot.TARGET, joint(BodyPart.SHIN, Side.LEFT)));
        assertEquals(0, onKnee[0], "bones that are not drawn are not clicked");
        window.click(onThigh[0], onThigh[1]);
        assertEquals(Optional.of(new Selection(CharacterSlot.TARGET, thigh)), selection());
        toggle("Skeleton through skin");
    }
}
