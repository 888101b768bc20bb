package dev.limber.editor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.Document;
import dev.limber.editor.file.SampleDocument;
import dev.limber.motion.Clip;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FramePreviewTest {
    private static final Set<IkTarget> ALL = Set.of(IkTarget.FEET, IkTarget.HANDS);

    private final Document sample = SampleDocument.document();
    private final Rig target = sample.target().orElseThrow().rig();

    private RetargetInputs inputs(Set<IkTarget> ik) {
        return RetargetInputs.of(sample.withSettings(RetargetSettings.DEFAULT.withIk(ik)))
                .orElseThrow();
    }

    private Clip whole(Set<IkTarget> ik) {
        RetargetInputs inputs = inputs(ik);
        return inputs.prepare(RetargetMethod.GEOMETRIC).retarget(inputs.source().clip());
    }

    /** Returns how far a joint of a frame is from where it is in a frame of another clip, in heights of the target. */
    private double apart(Clip a, int frameOfA, Clip b, int frameOfB, int joint) {
        WorldPose one = WorldPose.of(a.pose(frameOfA));
        WorldPose other = WorldPose.of(b.pose(frameOfB));
        return one.position(joint).minus(other.position(joint)).length() / target.height();
    }

    @Test
    void aFrameIsAsInTheWholeClipWithFeetAndHandsHeld() {
        Clip whole = whole(ALL);
        FramePreview preview = inputs(ALL).preview(RetargetMethod.GEOMETRIC);
        for (int frame = 0; frame < whole.frameCount(); frame += 13) {
            Clip shown = preview.of(frame);
            assertEquals(1, shown.frameCount());
            for (int joint = 0; joint < target.skeleton().jointCount(); joint++) {
                double apart = apart(shown, 0, whole, frame, joint);
                assertEquals(
                        0,
                        apart,
                        0.002,
                        "frame " + frame + ", " + target.skeleton().name(joint));
            }
        }
    }

    @Test
    void withoutHoldingTheFeetAreElsewhere() {
        int foot = target.roles().joint(BodyPart.FOOT, Side.LEFT);
        Clip held = whole(ALL);
        Clip free = whole(Set.of());
        double farthest = 0;
        for (int frame = 0; frame < held.frameCount(); frame += 13) {
            farthest = Math.max(farthest, apart(held, frame, free, frame, foot));
        }
        assertTrue(farthest > 0.01, "or the other test shows nothing: " + farthest);
    }
}
