package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Controls of a rig that rest where a joint of the body does: targets of inverse kinematics, and whole trees of controls
 * beside the bones. They follow that joint in place and rotation, so that the file fits the motion when its rig is used
 * again. Those that move a skin or carry the body stay as they are. Immutable.
 */
final class ControlBones {
    /** Of the length of the legs: nearer joints are in one place. */
    private static final double SAME_PLACE = 0.01;

    /** Words of what an animator drags, or that a rig keeps beside a bone: Blender's, Auto-Rig Pro's, Unreal's. */
    private static final Set<String> WORDS = Set.of(
            "ik",
            "fk",
            "ctrl",
            "ctl",
            "ctr",
            "control",
            "controller",
            "goal",
            "target",
            "effector",
            "handle",
            "org",
            "mch",
            "c");

    private final WorldPose rest;
    private final List<Follower> followers = new ArrayList<>(); // each after those above it
    private final int[] joints;

    /** @param of the joint of the body that it follows */
    private record Follower(int joint, int of) {}

    /**
     * Finds the controls of a rig.
     *
     * @param drives whether a joint follows one of the source by itself
     */
    ControlBones(Rig rig, IntPredicate drives) {
        Skeleton skeleton = rig.skeleton();
        rest = WorldPose.of(skeleton.restPose());
        double near = SAME_PLACE * rig.legLength();
        boolean[] skinned = skinned(rig);
        int count = skeleton.jointCount();
        IntPredicate body = joint -> part(rig, joint) != BodyPart.OTHER && part(rig, joint) != BodyPart.ROOT;
        for (int joint = 0; joint < count; joint++) {
            int control = joint;
            boolean free = part(rig, joint) == BodyPart.OTHER && !drives.test(joint) && !skinned[joint];
            if (free && isControl(skeleton.name(joint))) {
                boolean carries = IntStream.range(0, count)
                        .filter(below -> skeleton.isUnder(control, below))
                        .anyMatch(below -> body.test(below) || drives.test(below) || skinned[below]);
                IntStream.range(0, carries ? 0 : count)
                        .filter(body)
                        .filter(of -> rest.position(of).distance(rest.position(control)) <= near)
                        .filter(of -> !skeleton.isUnder(of, control)) // it goes along already
                        .findFirst()
                        .ifPresent(of -> followers.add(new Follower(control, of)));
            }
        }
        joints = followers.stream().mapToInt(Follower::joint).toArray();
    }

    private static boolean isControl(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(WORDS::contains);
    }

    private static BodyPart part(Rig rig, int joint) {
        return rig.roles().of(joint).part();
    }

    private static boolean[] skinned(Rig rig) {
        boolean[] skinned = new boolean[rig.skeleton().jointCount()];
        rig.skins().forEach(skin -> {
            for (int i = 0; i < skin.joints().length; i++) {
                skinned[skin.joints()[i]] |= skin.weights()[i] > 0;
            }
        });
        return skinned;
    }

    /** Returns the clip, on the rig's own skeleton, with controls where their joints are. */
    Clip apply(Clip clip) {
        if (joints.length == 0) {
            return clip;
        }
        double[] turned = new double[4];
        return clip.map(clip.translatedWith(joints), (frame, pose, world) -> {
            for (Follower follower : followers) {
                int of = follower.of();
                Quat.multiplyInverse(world.rotations(), 4 * of, rest.rotations(), 4 * of, turned, 0);
                Vec3 offset = rest.position(follower.joint()).minus(rest.position(of));
                Vec3 place = world.position(of).plus(Quat.rotate(turned, 0, offset));
                Quat.multiply(turned, 0, rest.rotations(), 4 * follower.joint(), turned, 0);
                world.setPosition(follower.joint(), place, pose);
                world.setRotation(follower.joint(), turned, 0, pose);
                world.updateFrom(follower.joint(), pose);
            }
        });
    }
}
