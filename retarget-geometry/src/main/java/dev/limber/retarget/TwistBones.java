package dev.limber.retarget;

import dev.limber.motion.Arc;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Rotates twist joints that follow no joint of the source, so that the skin of a limb does not collapse at one joint. A
 * twist joint of the forearm or shin takes a share of the twist of the hand or foot, the larger the nearer it is. One
 * of the upper arm or thigh takes back a share of its own limb's twist, the larger the nearer it is to the shoulder or
 * hip.
 */
final class TwistBones {
    /**
     * @param joint the twist bone
     * @param twisted the joint whose twist it follows
     * @param measured unit, the axis of the twist in the space of the twisted joint's parent
     * @param applied unit, the same axis in the space of the twist bone's parent
     * @param share of the twist, negative to take it back
     * @param swings whether the bone is a sibling of the twisted joint, and so has to follow its swing too
     */
    private record Bone(int joint, int twisted, Vec3 measured, Vec3 applied, double share, boolean swings) {}

    private final List<Bone> bones = new ArrayList<>();
    private final ReferencePose target;
    private final double[] reference; // (joint, 4) wxyz, local

    TwistBones(ReferencePose target, Correspondence pairs) {
        this.target = target;
        reference = target.rig().referencePose().rotations();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            add(BodyPart.FOREARM_TWIST, BodyPart.FOREARM, BodyPart.HAND, BodyPart.HAND, side);
            add(BodyPart.SHIN_TWIST, BodyPart.SHIN, BodyPart.FOOT, BodyPart.FOOT, side);
            add(BodyPart.UPPER_ARM_TWIST, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.UPPER_ARM, side);
            add(BodyPart.THIGH_TWIST, BodyPart.THIGH, BodyPart.SHIN, BodyPart.THIGH, side);
        }
        bones.removeIf(bone -> pairs.drives(bone.joint()));
    }

    /**
     * Adds the twist joints of a limb that are siblings of the next joint: those within the chain move what follows.
     */
    private void add(BodyPart part, BodyPart limb, BodyPart end, BodyPart twisted, Side side) {
        Skeleton skeleton = target.rig().skeleton();
        int first = target.joint(limb, side);
        int last = target.joint(end, side);
        if (first == Skeleton.NONE || last == Skeleton.NONE || skeleton.parent(last) != first) {
            return;
        }
        Vec3 along = skeleton.restTranslation(last).normalized();
        boolean own = twisted == limb;
        Vec3 measured = own ? Quat.rotate(reference, 4 * first, along) : along;
        for (int joint : target.roles().chain(part, side)) {
            int parent = skeleton.parent(joint);
            if (parent == skeleton.parent(first)) {
                stand(joint, first);
                bones.add(new Bone(joint, first, measured, measured, place(joint, first, last), true));
                continue;
            }
            double share = place(joint, first, last) - (own ? 1 : 0);
            double before = parent == first ? 0 : place(parent, first, last) - (own ? 1 : 0);
            bones.add(new Bone(joint, target.joint(twisted, side), measured, along, share - before, false));
        }
    }

    /** Rotates a bone beside a limb as the limb was rotated from its rest pose to the reference pose. */
    private void stand(int joint, int limb) {
        double[] rest = target.rig().skeleton().restPose().rotations();
        Quat.inverseMultiply(rest, 4 * limb, rest, 4 * joint, reference, 4 * joint);
        Quat.multiply(reference, 4 * limb, reference, 4 * joint, reference, 4 * joint);
    }

    /** Returns where along the limb a joint lies in the reference pose: 0 at its first joint, 1 at its last. */
    private double place(int joint, int first, int last) {
        Vec3 limb = target.position(last).minus(target.position(first));
        double place = target.position(joint).minus(target.position(first)).dot(limb) / limb.dot(limb);
        return place >= 0 ? Math.min(1, place) : 0;
    }

    /**
     * Turns the twist bones of a pose whose other joints are set.
     *
     * @param rotation (4) scratch
     */
    void apply(Pose pose, double[] rotation) {
        double[] local = pose.rotations();
        for (Bone bone : bones) {
            int at = 4 * bone.joint();
            Quat.multiplyInverse(local, 4 * bone.twisted(), reference, 4 * bone.twisted(), rotation, 0);
            double angle = twist(rotation, bone.measured());
            if (bone.swings()) { // it takes the whole rotation, minus the rest of the twist
                Quat.fromAxisAngle(bone.applied(), (bone.share() - 1) * angle, local, at);
                Quat.multiply(rotation, 0, local, at, rotation, 0);
            } else {
                Quat.fromAxisAngle(bone.applied(), bone.share() * angle, rotation, 0);
            }
            Quat.multiply(rotation, 0, reference, at, local, at);
        }
    }

    private static double twist(double[] rotation, Vec3 axis) {
        double sine = rotation[1] * axis.x() + rotation[2] * axis.y() + rotation[3] * axis.z();
        return 2 * Arc.tangent(rotation[0] < 0 ? -sine : sine, Math.abs(rotation[0]));
    }
}
