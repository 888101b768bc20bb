package dev.limber.editor.animate;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds pinned feet and hands through an edit: feet where they stand, hands everywhere. Limbs bend by inverse kinematics; the
 * hips follow where a limb does not reach. Outside of its contacts a foot is let go over a short time. Immutable.
 */
final class PinHold {
    private static final double EASE = 0.1; // s, in which a foot is let go
    private static final double SAME =
            0.01; // of the height: a foot that is so near before and after a gap has not moved
    private static final double EXACT = 1e-4; // of the height
    private static final int STEPS = 8; // of a foot towards where its toes rest

    private final Rig rig;
    private final Set<PinnedJoint> pins;
    private final Optional<FootContacts> known;
    private final PoseHandles handles;
    private final int hips;

    /** @param known the contacts of the motion before the edit; they are found where they are not known yet */
    PinHold(Rig rig, Set<PinnedJoint> pins, Optional<FootContacts> known) {
        this.rig = rig;
        this.known = known;
        this.pins = Set.copyOf(pins);
        handles = new PoseHandles(rig);
        int found = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        hips = found == Skeleton.NONE ? 0 : found;
    }

    /** Returns what holds no more than some of the pins. */
    PinHold only(Set<PinnedJoint> some) {
        Set<PinnedJoint> both = EnumSet.noneOf(PinnedJoint.class);
        both.addAll(pins);
        both.retainAll(some);
        return new PinHold(rig, both, known);
    }

    private int joint(PinnedJoint pin) {
        return rig.roles().joint(pin.role().part(), pin.role().side());
    }

    /**
     * Returns frames after an edit with what is pinned where it was before.
     *
     * @param before the whole motion
     * @param first frame of {@code before} that the first of {@code after} is
     */
    Clip hold(Clip before, int first, Clip after) {
        if (pins.isEmpty()) {
            return after;
        }
        FootContacts contacts = known.orElseGet(() -> contacts(before));
        int ease = (int) Math.max(1, Math.round(EASE / before.frameTime()));
        return after.map(after.translatedWith(hips), (i, pose, world) -> {
            Pose was = before.pose(first + i);
            if (isSame(pose, was)) {
                return;
            }
            Map<Integer, Double> weights = new TreeMap<>(); // by joint
            for (PinnedJoint pin : pins) {
                double weight = weight(pin, first + i, contacts, ease);
                if (joint(pin) != Skeleton.NONE && weight > 0) {
                    weights.put(joint(pin), weight);
                }
            }
            hold(pose, was, weights);
        });
    }

    private FootContacts contacts(Clip clip) {
        return FootContacts.detect(clip, rig.roles(), rig.up(), rig.height(), ContactSettings.DEFAULT);
    }

    private static boolean isSame(Pose a, Pose b) {
        return Arrays.equals(a.rotations(), b.rotations()) && Arrays.equals(a.translations(), b.translations());
    }

    /** Returns how much a pin counts in a frame, from 0 to 1. */
    private static double weight(PinnedJoint pin, int frame, FootContacts contacts, int ease) {
        if (pin.role().part() != BodyPart.FOOT) {
            return 1;
        }
        for (int away = 0; away < ease; away++) {
            int back = Math.max(0, frame - away);
            int on = Math.min(contacts.frameCount() - 1, frame + away);
            if (contacts.foot(pin.role().side(), back)
                    || contacts.foot(pin.role().side(), on)) {
                double t = 1 - (double) away / ease;
                return t * t * (3 - 2 * t);
            }
        }
        return 0;
    }

    /** Holds joints by their weights, those of full weight exactly. */
    private void hold(Pose pose, Pose before, Map<Integer, Double> weights) {
        List<Integer> ends = new ArrayList<>(weights.keySet());
        ends.sort(Comparator.comparingDouble(end -> -weights.getOrDefault(end, 0.0)));
        List<Integer> firm = new ArrayList<>();
        Pose solved = new Pose(pose.skeleton());
        for (int end : ends) {
            double weight = weights.getOrDefault(end, 0.0);
            List<Integer> held = new ArrayList<>(firm);
            held.add(end);
            solved.set(pose);
            reach(solved, before, held);
            PoseBlend.blend(pose, solved, weight, pose);
            if (weight == 1) {
                firm.add(end);
            }
        }
        reach(pose, before, firm);
    }

    /** Holds joints where they are in another pose; moves the hips by what limbs do not reach. */
    private void reach(Pose pose, Pose before, List<Integer> ends) {
        handles.reach(pose, WorldPose.of(before), ends);
    }

    /** Returns a filled motion in which what is pinned and rests at one place before and after a gap rests in it too. */
    Clip holdFilled(Clip filled, MissingFrames gaps) {
        if (pins.isEmpty()) {
            return filled;
        }
        FootContacts contacts = contacts(filled);
        Clip held = filled;
        for (FrameSpan gap : gaps.spans()) {
            if (gap.first() > 0 && gap.last() < filled.frameCount() - 1) {
                held = holdFilled(held, gap, contacts);
            }
        }
        return held;
    }

    private Clip holdFilled(Clip filled, FrameSpan gap, FootContacts contacts) {
        Pose from = filled.pose(gap.first() - 1);
        Pose to = filled.pose(gap.last() + 1);
        List<Integer> resting = pins.stream()
                .filter(pin -> rests(pin, gap, contacts, WorldPose.of(from), WorldPose.of(to)))
                .map(this::joint)
                .toList();
        if (resting.isEmpty()) {
            return filled;
        }
        double length = gap.last() - gap.first() + 2;
        return filled.map(filled.translatedWith(hips), (frame, pose, world) -> {
            if (frame < gap.first() || frame > gap.last()) {
                return;
            }
            Pose other = new Pose(pose.skeleton());
            other.set(pose);
            reach(pose, from, resting);
            reach(other, to, resting);
            double t = (frame - gap.first() + 1) / length;
            PoseBlend.blend(pose, other, t, pose);
            settle(pose, resting, WorldPose.of(from), WorldPose.of(to), t);
        });
    }

    /** Moves what rests back to its place on the way from one pose to the other: a foot by its toes, where these rest. */
    private void settle(Pose pose, List<Integer> resting, WorldPose from, WorldPose to, double t) {
        for (int joint : resting) {
            int toe = toe(joint);
            int at = toe != Skeleton.NONE && isSame(toe, from, to) ? toe : joint;
            Vec3 place = from.position(at).times(1 - t).plus(to.position(at).times(t));
            for (int step = 0; step < STEPS; step++) {
                Vec3 missing = place.minus(WorldPose.of(pose).position(at));
                if (missing.length() < EXACT * rig.height()) {
                    break;
                }
                handles.move(pose, joint, missing);
            }
        }
    }

    /** Returns the toe joint of a foot; none of any other joint. */
    private int toe(int joint) {
        Role role = rig.roles().of(joint);
        return role.part() == BodyPart.FOOT ? rig.roles().joint(BodyPart.TOE, role.side()) : Skeleton.NONE;
    }

    private boolean rests(PinnedJoint pin, FrameSpan gap, FootContacts contacts, WorldPose from, WorldPose to) {
        int joint = joint(pin);
        if (joint == Skeleton.NONE) {
            return false;
        }
        Side side = pin.role().side();
        if (pin.role().part() != BodyPart.FOOT) {
            return isSame(joint, from, to);
        }
        int toe = toe(joint); // which stays where the heel lifts
        return contacts.foot(side, gap.first() - 1)
                && contacts.foot(side, gap.last() + 1)
                && (isSame(joint, from, to) || (toe != Skeleton.NONE && isSame(toe, from, to)));
    }

    private boolean isSame(int joint, WorldPose from, WorldPose to) {
        return from.position(joint).minus(to.position(joint)).length() < SAME * rig.height();
    }
}
