package dev.limber.editor.animate;

import dev.limber.editor.derive.LimbRows.Limb;
import dev.limber.editor.derive.MixLimbs;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A gap filled limb by limb: each takes its motion from one of the variants, or stays as it was. A limb keeps its angles to
 * what carries it; the hips go with the legs ({@link MixLimbs}), so that feet stand where their variant has them. Hands that
 * are pinned are held again where the body beneath them is of another motion. Immutable.
 */
final class LimbMix {
    /** What limbs may take besides the variants. */
    private static final List<String> OTHERS = List.of("interpolated", "as before the gap");

    private final Rig rig;
    private final MissingFrames gaps;
    private final PinHold hold;
    private final List<Limb> limbs;
    private final List<Clip> motions; // the variants, then what is interpolated, then what was before the gap
    private final List<Integer> choices; // (limb) of the motions
    private final Clip clip;

    private LimbMix(
            Rig rig, MissingFrames gaps, PinHold hold, List<Limb> limbs, List<Clip> motions, List<Integer> choices) {
        this.rig = rig;
        this.gaps = gaps;
        this.hold = hold;
        this.limbs = limbs;
        this.motions = motions;
        this.choices = List.copyOf(choices);
        clip = mixed();
    }

    /**
     * Begins with the first variant for all limbs.
     *
     * @param edits whose gaps are filled
     * @param variants one at least, of the frames of the edits
     */
    static LimbMix of(Rig rig, EditedClip edits, MissingFrames gaps, PinHold hold, List<Clip> variants) {
        EditedClip before = edits;
        for (FrameSpan gap : gaps.spans()) {
            before = before.withoutGaps(gap);
        }
        List<Clip> motions = new ArrayList<>(variants);
        motions.add(edits.clip());
        motions.add(before.clip());
        List<Limb> limbs = MixLimbs.of(rig);
        return new LimbMix(rig, gaps, hold, limbs, List.copyOf(motions), Collections.nCopies(limbs.size(), 0));
    }

    List<Clip> variants() {
        return motions.subList(0, motions.size() - OTHERS.size());
    }

    List<String> limbs() {
        return limbs.stream().map(Limb::name).toList();
    }

    /** Returns the names of what a limb may take. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= variants().size(); i++) {
            names.add("variant " + i);
        }
        names.addAll(OTHERS);
        return names;
    }

    /** Returns which of {@link #names} a limb takes. */
    int choice(int limb) {
        return choices.get(limb);
    }

    /** Lets a limb take one of {@link #names}. */
    LimbMix with(int limb, int choice) {
        List<Integer> changed = new ArrayList<>(choices);
        changed.set(limb, choice);
        return new LimbMix(rig, gaps, hold, limbs, motions, changed);
    }

    /** Lets all limbs take one of {@link #names}. */
    LimbMix withAll(int choice) {
        return new LimbMix(rig, gaps, hold, limbs, motions, Collections.nCopies(limbs.size(), choice));
    }

    /** Returns the variant that all limbs take; empty when limbs differ or stay as they were. */
    OptionalInt variant() {
        int first = choices.get(0);
        return isWhole() && first < variants().size() ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private boolean isWhole() {
        return Set.copyOf(choices).size() == 1;
    }

    /** Returns the filled motion. */
    Clip clip() {
        return clip;
    }

    private Clip mixed() {
        if (isWhole()) {
            return motions.get(choices.get(0));
        }
        Clip.Builder builder = motions.get(0).toBuilder();
        Pose pose = new Pose(rig.skeleton());
        Pose part = new Pose(rig.skeleton());
        for (FrameSpan gap : gaps.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                for (int limb = 0; limb < limbs.size(); limb++) {
                    motions.get(choices.get(limb)).read(frame, part);
                    limbs.get(limb).joints().forEach(joint -> copy(part, pose, joint));
                }
                builder.set(frame, pose);
            }
        }
        return hold.only(carriedHands()).holdFilled(builder.build(), gaps);
    }

    private static void copy(Pose from, Pose to, int joint) {
        System.arraycopy(from.rotations(), 4 * joint, to.rotations(), 4 * joint, 4);
        System.arraycopy(from.translations(), 3 * joint, to.translations(), 3 * joint, 3);
    }

    /** Returns the hands whose arm is filled in, but not together with all that carries it. */
    private Set<PinnedJoint> carriedHands() {
        Set<PinnedJoint> hands = EnumSet.noneOf(PinnedJoint.class);
        int before = motions.size() - 1;
        Arrays.stream(PinnedJoint.values())
                .filter(pin -> pin.role().part() == BodyPart.HAND)
                .forEach(pin -> {
                    int joint = rig.roles().joint(pin.role().part(), pin.role().side());
                    for (int limb = 0; limb < limbs.size(); limb++) {
                        if (limbs.get(limb).joints().contains(joint) && choices.get(limb) != before) {
                            hands.add(pin);
                        }
                    }
                });
        return hands;
    }
}
