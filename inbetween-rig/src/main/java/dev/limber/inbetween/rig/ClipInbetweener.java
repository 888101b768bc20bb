package dev.limber.inbetween.rig;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.VariedInbetweener;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills gaps in clips of any rig, frame rate, up axis and unit. An in-betweener knows only the canonical body: the
 * frames around a gap are mapped to that body, the gap is filled there at 30 frames a second, and the result is mapped
 * back to the rig by roles. The differences between rig and body in the given frames on either side are blended through
 * the gap, so that these frames are met to the last bit. Joints that the body lacks (fingers, twist bones, props) are
 * interpolated. Seams continue with the velocity of the given frames. Pinned hips, hands and feet follow the clip
 * through the gap: an in-betweener that knows pins makes the rest of the body fit, and the remaining error is removed
 * on the rig, by inverse kinematics for limbs. Thread-safe; the in-betweener is used by one thread at a time.
 */
public final class ClipInbetweener {
    private final Optional<Inbetweener> inbetweener;

    private ClipInbetweener(Optional<Inbetweener> inbetweener) {
        this.inbetweener = inbetweener;
    }

    /** Fills with a model, or any other inbetweener, which stays the caller's. */
    public static ClipInbetweener with(Inbetweener inbetweener) {
        return new ClipInbetweener(Optional.of(inbetweener));
    }

    /**
     * Goes from one given frame to the next at even speed; for rigs that are not humanoid too. Their feet, where they are
     * to be fixed, stay at their place if they are there before and after a gap.
     */
    public static ClipInbetweener interpolating() {
        return new ClipInbetweener(Optional.empty());
    }

    /** Returns as many seconds as a gap may be long; any number for one that interpolates. */
    public double longestGap() {
        return inbetweener.map(f -> f.longestGap() * CanonicalBody.FRAME_TIME).orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Throws away the missing frames of a clip, all but the kept paths, and fills them.
     *
     * @param rig of the clip's skeleton
     * @param progress gets the share that is done, from 0 to 1, and may throw to cancel
     * @return as many results as the options ask for, or the one that there is when the inbetweener knows no more; on the
     *     skeleton of the clip, with its translated joints
     * @throws InbetweenException when a gap does not lie between two frames of the clip, or when the rig lacks a limb
     * whose path
     *     is to be kept
     * @throws dev.limber.retarget.RetargetException when the rig is not humanoid; the message names what is missing
     */
    public List<Clip> fill(Rig rig, Clip clip, MissingFrames missing, InbetweenOptions options, Progress progress) {
        Clip interpolated = Interpolation.fill(clip, missing);
        progress.report(0);
        int rootJoint = RootMotionJoint.of(clip, rig.roles().joint(BodyPart.HIPS, Side.CENTER));
        JointConstraints paths = new JointConstraints(rig, clip, options.kept());
        Cuts cuts = new Cuts(clip, missing, rig.height());
        Optional<BodyInbetweener> gaps = inbetweener.map(f -> new BodyInbetweener(
                rig, clip, interpolated, missing, cuts, options.kept(), f.offsets(), f.longestGap()));
        List<Inbetweener> samples = samples(options);
        List<Clip> results = new ArrayList<>();
        for (int i = 0; i < Math.max(1, samples.size()); i++) {
            Draft draft = new Draft(interpolated, missing);
            ContactProbabilities contacts = new ContactProbabilities(clip.frameCount());
            if (gaps.isPresent()) {
                contacts = fill(gaps.get(), samples.get(i), draft, rootJoint);
                Seams.smooth(draft, missing, cuts);
            }
            paths.apply(draft, missing, rootJoint, false);
            if (options.fixFeet() && rig.plan() != BodyPlan.HUMANOID) {
                ChainFeet.hold(draft, missing, rig);
            } else if (options.fixFeet() && rootJoint != Skeleton.NONE) {
                GapFeet.hold(draft, missing, contacts, rig, rootJoint);
                FloorClearance.lift(draft, missing, rig);
                paths.apply(draft, missing, rootJoint, true); // feet may have taken the hips along
            }
            results.add(draft.clip());
            progress.report((i + 1.0) / Math.max(1, samples.size()));
        }
        return results;
    }

    private ContactProbabilities fill(BodyInbetweener gaps, Inbetweener sample, Draft draft, int rootJoint) {
        synchronized (this) {
            return gaps.fill(sample, draft, rootJoint);
        }
    }

    /** Returns an inbetweener for each result; none for interpolation. */
    private List<Inbetweener> samples(InbetweenOptions options) {
        if (inbetweener.isPresent() && inbetweener.get() instanceof VariedInbetweener varied) {
            return varied.takes(options.samples(), options.seed());
        }
        return inbetweener.stream().toList();
    }
}
