package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.Selection;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hands, elbows and knees pulled with the mouse, and the body that follows, on the sample walk. */
@Tag("slow")
class WholeBodyWindowTest {
    private static final int FRAME = 100;

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @BeforeEach
    void poseTheSource() throws Exception {
        window.click("Animate");
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            loop.workspace().playhead().seek(FRAME);
        });
        window.frames(2);
        window.key("w");
    }

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private EditedMotion motion() {
        return document().motion(CharacterSlot.SOURCE).orElseThrow();
    }

    private Rig rig() {
        return document().actor(CharacterSlot.SOURCE).orElseThrow().rig();
    }

    /** Clicks a joint of the source, and returns where it is in the window. */
    private int[] select(BodyPart part, Side side) throws Exception {
        Selection joint = new Selection(CharacterSlot.SOURCE, rig().roles().joint(part, side));
        int[] at = ViewPoints.ofJoint(window, joint);
        window.click(at[0], at[1]);
        assertEquals(Optional.of(joint), document().selection());
        return at;
    }

    /** Returns how far a joint is from where it is in the recording, of the height. */
    private double moved(BodyPart part, Side side) {
        return moved(part, side, FRAME);
    }

    private double moved(BodyPart part, Side side, int frame) {
        int joint = rig().roles().joint(part, side);
        WorldPose was = WorldPose.of(motion().edits().recording().pose(frame));
        WorldPose is = WorldPose.of(motion().clip().pose(frame));
        return was.position(joint).distance(is.position(joint)) / rig().height();
    }

    private double pullTheHand() throws Exception {
        int[] hand = select(BodyPart.HAND, Side.LEFT);
        window.drag(hand[0], hand[1], hand[0] + 110, hand[1] + 60);
        window.waitForJobs();
        return moved(BodyPart.HAND, Side.LEFT);
    }

    @Test
    void hipsAndSpineFollowAHandThatIsOutOfReachAndFeetStay() throws Exception {
        Document before = document();
        window.click("Whole body follows");
        double alone = pullTheHand();
        window.screenshot("hand-pulled-alone");
        assertEquals(0, moved(BodyPart.HIPS, Side.CENTER), 1e-9);
        window.key("ctrl+z");
        window.click("Whole body follows");

        double together = pullTheHand();
        window.screenshot("hand-pulled-with-the-body");
        assertTrue(together > alone + 0.05, together + " of the height, with the arm alone " + alone);
        assertTrue(moved(BodyPart.HIPS, Side.CENTER) > 0.01, "the hips follow");
        assertTrue(moved(BodyPart.HEAD, Side.CENTER) > 0.03, "the spine leans");
        for (int frame = FRAME - 60; frame <= FRAME + 60; frame += 10) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                double foot = moved(BodyPart.FOOT, side, frame);
                assertTrue(foot < 3e-3, "a foot moves by " + foot + " in frame " + frame);
            }
        }
        assertEquals(Set.of(FRAME), motion().edits().keys());
        window.key("ctrl+z");
        assertSame(before.source().orElseThrow(), document().source().orElseThrow(), "one drag is one step");
    }

    @Test
    void anElbowAndAKneeSwingAboutTheirLimbs() throws Exception {
        for (BodyPart middle : List.of(BodyPart.FOREARM, BodyPart.SHIN)) {
            boolean arm = middle == BodyPart.FOREARM;
            int[] at = select(middle, Side.LEFT);
            window.drag(at[0], at[1], at[0] + (arm ? -70 : 70), at[1] - 30);
            window.waitForJobs();
            window.screenshot(arm ? "elbow-swung" : "knee-swung");
            assertTrue(moved(middle, Side.LEFT) > 0.01, middle + " moves by " + moved(middle, Side.LEFT));
            BodyPart end = arm ? BodyPart.HAND : BodyPart.FOOT;
            assertTrue(moved(end, Side.LEFT) < 1e-3, end + " moves by " + moved(end, Side.LEFT));
            window.key("ctrl+z");
        }
    }

    @Test
    void escGivesAPulledHandUp() throws Exception {
        int[] hand = select(BodyPart.HAND, Side.LEFT);
        Document before = document();
        window.move(hand[0], hand[1]);
        window.press();
        window.move(hand[0] + 60, hand[1] + 30);
        window.move(hand[0] + 110, hand[1] + 60);
        boolean changed = window.ask(loop -> loop.parts().animation().posing().isChanged());
        assertTrue(changed);
        window.key("Escape");
        window.move(hand[0] + 120, hand[1]);
        window.release();
        assertSame(before, document());
    }

    @Test
    void aPulledHandIsAKeyOfTheActiveLayer() throws Exception {
        window.click("Add additive layer");
        double pulled = pullTheHand();
        assertTrue(pulled > 0.1);
        assertTrue(motion().edits().keys().isEmpty(), "the motion beneath stays");
        assertTrue(motion().layers().layers().get(0).frames().contains(FRAME));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            double foot = moved(BodyPart.FOOT, side);
            assertTrue(foot < 1e-3, "a foot moves by " + foot);
        }
    }
}
