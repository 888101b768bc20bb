package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Constrains joints of a draft to their paths in the clip. */
final class JointConstraints {
    private final Clip clip;
    private final Map<PinnedJoint, Integer> joints =
            new EnumMap<>(PinnedJoint.class); // hips first: the limbs hang on them
    private final Map<PinnedJoint, Integer> feet = new EnumMap<>(PinnedJoint.class); // those that are not kept
    private final PoseHandles handles;

    /**
     * @param clip of the rig, with its own frames in the gaps
     * @throws InbetweenException when the rig does not have one of the joints, or a whole limb to move it by
     */
    JointConstraints(Rig rig, Clip clip, Set<PinnedJoint> kept) {
        this.clip = clip;
        handles = new PoseHandles(rig);
        Predicate<PinnedJoint> movable = path -> {
            int joint = rig.roles().joint(path.role());
            return joint != Skeleton.NONE && handles.canMove(joint);
        };
        for (PinnedJoint path : kept) {
            if (!movable.test(path)) {
                throw new InbetweenException(path + " cannot be kept: the rig has no such limb from end to end");
            }
            joints.put(path, rig.roles().joint(path.role()));
        }
        for (PinnedJoint foot : List.of(PinnedJoint.LEFT_FOOT, PinnedJoint.RIGHT_FOOT)) {
            if (!kept.contains(foot) && movable.test(foot)) {
                feet.put(foot, rig.roles().joint(foot.role()));
            }
        }
    }

    /**
     * Moves the joints in all missing frames: hips with all that hangs on them, feet as far as legs reach, and hands
     * as far as arms do when the upper body follows them.
     *
     * @param rootJoint the root motion joint; {@link Skeleton#NONE} for hips that stay
     * @param feetStay whether other feet keep their place when the hips move
     */
    void apply(Draft draft, MissingFrames missing, int rootJoint, boolean feetStay) {
        if (joints.isEmpty()) {
            return;
        }
        WorldPose wanted = new WorldPose(clip.skeleton());
        for (FrameSpan gap : missing.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                wanted.update(clip.pose(frame));
                Pose pose = draft.pose(frame);
                WorldPose before = WorldPose.of(pose);
                Map<Integer, Vec3> hands = new HashMap<>();
                for (Map.Entry<PinnedJoint, Integer> kept : joints.entrySet()) {
                    Vec3 goal = wanted.position(kept.getValue());
                    if (kept.getKey().role().part() == BodyPart.HAND) {
                        hands.put(kept.getValue(), goal);
                    } else if (kept.getKey() != PinnedJoint.HIPS) {
                        pull(pose, kept.getValue(), goal);
                    } else if (rootJoint != Skeleton.NONE) {
                        before.shift(rootJoint, goal.minus(before.position(kept.getValue())), pose);
                        if (feetStay) {
                            feet.values().forEach(foot -> pull(pose, foot, before.position(foot)));
                        }
                    }
                }
                handles.pull(pose, hands);
            }
        }
    }

    private void pull(Pose pose, int joint, Vec3 goal) {
        handles.move(pose, joint, goal.minus(WorldPose.of(pose).position(joint)));
    }
}
