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
import dev.limber.retarget.Facing;
import dev.limber.retarget.FloorSettings;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootJoint;
import dev.limber.retarget.RootMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static List<RetargetSettings> settings() {
        RetargetSettings plain = RetargetSettings.DEFAULT;
        List<RetargetSettings> all = new ArrayList<>();
        for (RootMotion motion : RootMotion.values()) {
            all.add(plain.withRootMotion(motion));
            all.add(plain.withRootMotion(motion).withIk(Set.of()));
            all.add(plain.withRootMotion(motion).withIk(IkTarget.CONTACTS));
        }
        all.add(plain.withIk(IkTarget.FEET, IkTarget.CONTACTS));
        for (Facing facing : Facing.values()) {
            all.add(plain.withFacing(facing));
        }
        for (RootJoint root : RootJoint.values()) {
            all.add(plain.withRootJoint(root));
        }
        all.add(plain.withSource(plain.source().withMirror(true)));
        all.add(plain.withSource(plain.source().withTimeOffset(0.5)));
        all.add(plain.withSource(plain.source().withFloor(new FloorSettings(FloorSettings.Kind.SOURCE, 0))));
        all.add(plain.withBody(plain.body().withStride(0.7)));
        all.add(plain.withBody(plain.body().withPelvisHeight(-0.1)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aFrameIsAsInTheWholeClipWithAnySettings(RetargetSettings settings) {
        RetargetInputs inputs = RetargetInputs.of(sample.withSettings(settings)).orElseThrow();
        Clip whole = inputs.prepare(RetargetMethod.GEOMETRIC).retarget(inputs.clip());
        FramePreview preview = inputs.preview(RetargetMethod.GEOMETRIC);
        double most = 0;
        for (int frame = 0; frame < whole.frameCount(); frame += 37) {
            Clip shown = preview.of(frame);
            for (int joint = 0; joint < target.skeleton().jointCount(); joint++) {
                most = Math.max(most, apart(shown, 0, whole, frame, joint));
            }
        }
        // Floor and contacts are found by two seconds alone; that tells most where legs are at the end of their reach.
        assertEquals(0, most, 0.008);
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
