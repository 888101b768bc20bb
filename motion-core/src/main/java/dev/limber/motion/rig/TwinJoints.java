package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pairs the joints of the left with those of the right: by roles and names and, of animals, by the sides of their chains,
 * and what hangs on these by where it is. So animals without names have pairs too.
 */
final class TwinJoints {
    /** Of the legs, or of a body without legs: as far may a joint be from the image of its twin. */
    private static final double IMAGE = 0.05;

    private final Skeleton skeleton;
    private final BodyChains body;
    private final int[] twins; // (joint), the joint of the other side, or the joint itself

    private TwinJoints(Rig rig) {
        skeleton = rig.skeleton();
        body = rig.chains();
        List<JointName> names = skeleton.names().stream()
                .map(name -> JointName.of(JointName.local(name)))
                .toList();
        twins = IntStream.range(0, skeleton.jointCount())
                .map(joint -> twin(rig.roles(), names, joint))
                .toArray();
        for (int joint = 0; joint < twins.length; joint++) {
            if (twins[twins[joint]] != joint) {
                twins[joint] = joint;
            }
        }
    }

    /** Returns (joint), the joint of the other side, or the joint itself in the middle and where none is found. */
    static int[] of(Rig rig) {
        TwinJoints pairs = new TwinJoints(rig);
        if (rig.plan() != BodyPlan.HUMANOID) {
            pairs.byChains();
            pairs.byPlaces();
        }
        return pairs.twins;
    }

    private static int twin(Roles roles, List<JointName> names, int joint) {
        Role role = roles.of(joint);
        JointName name = names.get(joint);
        int twin = role.part() == BodyPart.OTHER
                ? names.indexOf(new JointName(name.side().mirrored(), name.words()))
                : roles.joint(role.mirrored());
        return twin == Skeleton.NONE || roles.of(twin).part() != role.part() ? joint : twin;
    }

    private void byChains() {
        for (Chain chain : body.chains()) {
            Optional<Chain> other = body.chains().stream()
                    .filter(each -> chain.side() == Side.LEFT && each.side() == Side.RIGHT)
                    .filter(each -> each.kind() == chain.kind() && each.order() == chain.order())
                    .findFirst();
            int count = other.map(each ->
                            Math.min(each.joints().size(), chain.joints().size()))
                    .orElse(0);
            for (int i = 0; i < count; i++) {
                pair(chain.joints().get(i), other.orElseThrow().joints().get(i));
            }
        }
    }

    private void pair(int a, int b) {
        if (twins[a] == a && twins[b] == b) {
            twins[a] = b;
            twins[b] = a;
        }
    }

    /** Pairs joints that hang on twins, or on one joint of the middle, with what is nearest to their image. */
    private void byPlaces() {
        Pose posture = body.posture();
        WorldPose world = WorldPose.of(posture);
        Vec3 left = body.up().cross(body.forward()).normalized();
        Vec3 middle = body.root() == Skeleton.NONE ? Vec3.ZERO : world.position(body.root());
        double near = IMAGE * body.measure();
        for (int joint = 0; joint < twins.length; joint++) {
            Vec3 at = world.position(joint);
            double aside = at.minus(middle).dot(left);
            if (twins[joint] != joint || Math.abs(aside) <= near) {
                continue;
            }
            Vec3 image = at.minus(left.times(2 * aside));
            int parent = skeleton.parent(joint) == Skeleton.NONE ? Skeleton.NONE : twins[skeleton.parent(joint)];
            int own = joint;
            IntStream.range(0, twins.length)
                    .filter(other -> other != own && twins[other] == other && skeleton.parent(other) == parent)
                    .filter(other -> world.position(other).distance(image) <= near)
                    .boxed()
                    .min((a, b) -> Double.compare(
                            world.position(a).distance(image), world.position(b).distance(image)))
                    .ifPresent(other -> pair(own, other));
        }
    }

    /** Whether any joint has another for its twin. */
    static boolean any(int[] twins) {
        return !Arrays.equals(twins, IntStream.range(0, twins.length).toArray());
    }
}
