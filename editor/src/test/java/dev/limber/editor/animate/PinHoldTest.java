package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.SampleDocument;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.edit.PoseWarp;
import dev.limber.motion.edit.Smoothing;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Mirror;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Feet that stand in the sample walk stay within a millimetre through edits and fills. */
class PinHoldTest {
    private static final Set<PinnedJoint> FEET = Set.of(PinnedJoint.LEFT_FOOT, PinnedJoint.RIGHT_FOOT);

    private final Document sample = SampleDocument.document();
    private final Rig rig = sample.actor(CharacterSlot.SOURCE).orElseThrow().rig();
    private final Clip walk = sample.source().orElseThrow().clip();
    private final double millimetre = rig.height() / 1750;
    private final FootContacts contacts =
            FootContacts.detect(walk, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT);

    private PinHold hold() {
        return new PinHold(rig, FEET, Optional.of(contacts));
    }

    private Vec3 foot(Clip clip, int frame, Side side) {
        return WorldPose.of(clip.pose(frame)).position(rig.roles().joint(BodyPart.FOOT, side));
    }

    /** Returns how far planted feet are at most from where they were, in millimetres of a person of 1.75 m. */
    private double moved(Clip before, int first, Clip after) {
        double most = 0;
        for (int i = 0; i < after.frameCount(); i++) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                if (contacts.foot(side, first + i)) {
                    double by = foot(before, first + i, side)
                            .minus(foot(after, i, side))
                            .length();
                    most = Math.max(most, by / millimetre);
                }
            }
        }
        return most;
    }

    private Pose placed(Pose pose, int frame) {
        Pose placed = new Pose(pose.skeleton());
        placed.set(pose);
        int root = PoseClipboard.root(rig);
        Vec3.of(walk.pose(frame).translations(), 3 * root).store(placed.translations(), 3 * root);
        return placed;
    }

    @Test
    void feetStandThroughAPaste() {
        Clip pasted = PoseWarp.spread(walk, 20, 50, 80, placed(walk.pose(20), 50));
        assertTrue(moved(walk, 20, pasted) > 20, "a paste alone moves them");
        Clip held = hold().hold(walk, 20, pasted);
        assertTrue(moved(walk, 20, held) < 1, () -> moved(walk, 20, held) + " mm");
        assertTrue(jump(held) < 2 * jump(pasted) + 30, () -> jump(held) + " mm a frame");
    }

    /** Returns how far a foot moves in a frame at most, in millimetres. */
    private double jump(Clip clip) {
        double most = 0;
        for (int i = 1; i < clip.frameCount(); i++) {
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                most = Math.max(
                        most, foot(clip, i, side).minus(foot(clip, i - 1, side)).length() / millimetre);
            }
        }
        return most;
    }

    @Test
    void feetStandThroughAMirroredPose() {
        Clip still = new Clip.Builder(walk.skeleton(), walk.frameTime(), 1, walk.translatedJoints())
                .set(0, walk.pose(50))
                .build();
        Pose mirrored = placed(new Mirror(rig).apply(still).pose(0), 50);
        Clip held = hold().hold(walk, 20, PoseWarp.spread(walk, 20, 50, 80, mirrored));
        assertTrue(moved(walk, 20, held) < 1, () -> moved(walk, 20, held) + " mm");
    }

    @Test
    void feetStandThroughSmoothing() {
        Clip smooth = Smoothing.butterworth(walk, 30, 200, 1.5);
        assertTrue(moved(walk, 0, smooth) > 5, "smoothing alone moves them");
        Clip held = hold().hold(walk, 0, smooth);
        assertTrue(moved(walk, 0, held) < 1, () -> moved(walk, 0, held) + " mm");
    }

    @Test
    void aFootThatStandsBeforeAndAfterAGapStandsInIt() {
        FrameSpan span = new FrameSpan(38, 54); // the right foot stands flat
        MissingFrames gap = MissingFrames.of(span);
        Clip filled = ClipInbetweener.interpolating()
                .fill(rig, walk, gap, InbetweenOptions.DEFAULT, Progress.NONE)
                .get(0);
        Clip held = hold().holdFilled(filled, gap);
        double most = 0;
        double without = 0;
        Vec3 stands = foot(walk, 37, Side.RIGHT);
        for (int frame = span.first(); frame <= span.last(); frame++) {
            most = Math.max(most, foot(held, frame, Side.RIGHT).minus(stands).length() / millimetre);
            without = Math.max(
                    without, foot(filled, frame, Side.RIGHT).minus(stands).length() / millimetre);
        }
        assertTrue(without > 3, without + " mm without pins");
        assertTrue(most < 1, most + " mm");
        for (int frame : List.of(37, 55)) {
            assertEquals(foot(walk, frame, Side.LEFT), foot(held, frame, Side.LEFT));
        }
    }

    @Test
    void aFootThatRollsOverItsToesInAGapKeepsThemInPlace() {
        int toe = rig.roles().joint(BodyPart.TOE, Side.RIGHT);
        MissingFrames gap = MissingFrames.of(new FrameSpan(50, 66)); // the heel lifts
        Clip filled = ClipInbetweener.interpolating()
                .fill(rig, walk, gap, InbetweenOptions.DEFAULT, Progress.NONE)
                .get(0);
        Clip held = hold().holdFilled(filled, gap);
        Vec3 stands = WorldPose.of(walk.pose(49)).position(toe);
        double drift = WorldPose.of(walk.pose(67)).position(toe).minus(stands).length() / millimetre;
        assertTrue(drift < 1, () -> "the walk itself moves them by " + drift);
        for (int frame = 50; frame <= 66; frame++) {
            double away =
                    WorldPose.of(held.pose(frame)).position(toe).minus(stands).length() / millimetre;
            assertTrue(away < 1 + drift, away + " mm in frame " + frame);
        }
    }

    @Test
    void withoutPinsNothingChanges() {
        Clip smooth = Smoothing.butterworth(walk, 30, 200, 1.5);
        assertSame(smooth, new PinHold(rig, Set.of(), Optional.empty()).hold(walk, 0, smooth));
    }
}
