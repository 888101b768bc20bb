package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.animate.Inbetweening;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.scene.ViewArea;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A gap of the sample walk is filled limb by limb with mouse and keys: legs of a variant, an arm as it was. */
@Tag("slow")
class LimbMixWindowTest {
    private static final FrameSpan GAP = new FrameSpan(70, 115);

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private EditedClip edits() {
        return window.ask(
                loop -> loop.workspace().document().edits(CharacterSlot.SOURCE).orElseThrow());
    }

    private Roles roles() {
        return window.ask(loop ->
                loop.workspace().document().source().orElseThrow().actor().rig().roles());
    }

    private static int chosen() {
        return window.ask(loop -> loop.parts().animation().inBetweening().chosen());
    }

    private static double turned(Clip a, Clip b, int joint) {
        Pose pose = a.pose(92);
        Pose other = b.pose(92);
        double most = 0;
        for (int i = 4 * joint; i < 4 * joint + 4; i++) {
            most = Math.max(most, Math.abs(pose.rotations()[i] - other.rotations()[i]));
        }
        return most;
    }

    @Test
    void limbsOfTwoVariantsAndOneAsBefore() throws Exception {
        window.click("Animate");
        window.tell(loop -> {
            loop.workspace().animate(CharacterSlot.SOURCE);
            Inbetweening filling = loop.parts().animation().inBetweening();
            filling.setMethod(filling.methods().get(0));
        });
        window.hold("shift", () -> {
            int y = window.rowY("ruler");
            window.drag(window.frameX(GAP.first()), y, window.frameX(GAP.last()), y);
        });
        window.key("g");
        window.key("b");
        window.waitUntil(
                "variants are made",
                loop -> loop.parts().animation().inBetweening().hasPreviews());
        window.frames(2);
        List<Clip> variants =
                window.ask(loop -> loop.parts().animation().inBetweening().previews(CharacterSlot.SOURCE));
        assertEquals(3, variants.size());
        BufferedImage before = window.screenshot("mix-none");

        window.reveal("right arm##fill");
        window.choose("hips and legs##fill", "variant 2");
        window.choose("right arm##fill", "as before the gap");
        BufferedImage mixed = window.screenshot("mix-limbs");
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        long changed = Pictures.changed(
                before, mixed, (int) area.x(), (int) area.y(), (int) area.width(), (int) area.height());
        assertTrue(changed > 500, changed + " pixels: the mix is in the view");
        window.reveal("Accept (Enter)");
        window.click("Accept (Enter)");
        window.waitUntil(
                "the mix is taken",
                loop -> loop.workspace()
                        .document()
                        .edits(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .gaps()
                        .spans()
                        .isEmpty());

        Clip clip = edits().clip();
        Roles roles = roles();
        int thigh = roles.joint(BodyPart.THIGH, Side.LEFT);
        int left = roles.joint(BodyPart.UPPER_ARM, Side.LEFT);
        int right = roles.joint(BodyPart.UPPER_ARM, Side.RIGHT);
        assertEquals(0, turned(clip, variants.get(1), thigh), 1e-6);
        assertTrue(turned(clip, variants.get(0), thigh) > 1e-3);
        assertEquals(0, turned(clip, variants.get(0), left), 1e-6);
        assertEquals(0, turned(clip, edits().recording(), right), 1e-6);
        assertTrue(turned(clip, variants.get(0), right) > 1e-3);
        window.key("ctrl+z");
        window.waitUntil(
                "the fill is undone",
                loop -> !loop.workspace()
                        .document()
                        .edits(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .gaps()
                        .spans()
                        .isEmpty());
    }

    @Test
    void aVariantOfTheWholeBodyEndsTheMix() throws Exception {
        limbsOfTwoVariantsAndOneAsBefore();
        window.key("b");
        window.waitUntil(
                "variants are made",
                loop -> loop.parts().animation().inBetweening().hasPreviews());
        window.frames(2);
        window.reveal("spine##fill");
        window.choose("spine##fill", "variant 3");
        assertEquals(3, chosen(), "the mix is after the variants");
        window.reveal("Variant 2");
        window.click("Variant 2");
        assertEquals(1, chosen());
        int legs = window.ask(loop -> loop.parts().animation().inBetweening().limbChoice(0));
        assertEquals(1, legs);
        window.key("Escape");
        boolean discarded =
                window.ask(loop -> !loop.parts().animation().inBetweening().hasPreviews());
        assertTrue(discarded);
    }
}
