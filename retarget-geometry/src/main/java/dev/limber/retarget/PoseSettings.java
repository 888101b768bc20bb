package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;

/** Applies the user's settings of clavicles, arms and head to transferred poses. */
final class PoseSettings {
    private final RetargetSettings settings;
    private final ReferencePose target;
    private final double[] reference; // (joint, 4) wxyz, local
    private final RootTransfer root;
    private final int sourceChest;
    private final int chest;
    private final int neck; // the lowest joint of neck and head
    private final double[] chestRest = new double[4]; // wxyz: from the source's chest to the target's, upright

    PoseSettings(ReferencePose source, ReferencePose target, RootTransfer root, RetargetSettings settings) {
        this.settings = settings;
        this.target = target;
        this.root = root;
        reference = target.rig().referencePose().rotations();
        sourceChest = chest(source.roles());
        chest = chest(target.roles());
        int lowest = target.joint(BodyPart.NECK, Side.CENTER);
        neck = lowest == Skeleton.NONE ? target.joint(BodyPart.HEAD, Side.CENTER) : lowest;
        Quat.inverseMultiply(source.rotations(), 4 * sourceChest, source.body(), 0, chestRest, 0);
        Quat.multiplyInverse(chestRest, 0, target.body(), 0, chestRest, 0);
        Quat.multiply(chestRest, 0, target.rotations(), 4 * chest, chestRest, 0);
    }

    private static int chest(Roles roles) {
        int[] spine = roles.chain(BodyPart.SPINE, Side.CENTER);
        return spine.length > 0 ? spine[spine.length - 1] : roles.joint(BodyPart.HIPS, Side.CENTER);
    }

    /**
     * Returns the transferred clip as the settings want it; the same one by default.
     *
     * @param clip of the source
     * @param transferred the same frames on the target
     */
    Clip apply(Clip clip, Clip transferred) {
        boolean body = settings.body().head() == HeadSpace.BODY && neck != Skeleton.NONE;
        boolean arms = isSet(settings.leftArm()) || isSet(settings.rightArm());
        if (!body && !arms) {
            return transferred;
        }
        Pose from = new Pose(clip.skeleton());
        WorldPose fromWorld = new WorldPose(clip.skeleton());
        return transferred.map(transferred.translatedJoints(), (frame, pose, world) -> {
            if (body) {
                clip.read(frame, from);
                root.rotate(from);
                fromWorld.update(from);
                rotateHead(fromWorld, pose, world);
            }
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                shareClavicle(side, pose, world);
                spread(side, pose, world);
            }
        });
    }

    private static boolean isSet(ArmSettings arm) {
        return arm.spread() != 0 || arm.clavicle() != 1;
    }

    /** Rotates neck and head by the difference between the target's chest and the transferred one. */
    private void rotateHead(WorldPose source, Pose pose, WorldPose world) {
        double[] rotation = new double[4];
        Quat.multiply(source.rotations(), 4 * sourceChest, chestRest, 0, rotation, 0);
        Quat.multiplyInverse(world.rotations(), 4 * chest, rotation, 0, rotation, 0);
        rotate(neck, rotation, pose, world);
    }

    private static void rotate(int joint, double[] rotation, Pose pose, WorldPose world) {
        Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
        world.setRotation(joint, rotation, 0, pose);
        world.updateFrom(joint, pose);
    }

    private void shareClavicle(Side side, Pose pose, WorldPose world) {
        double share = settings.arm(side).clavicle();
        int[] clavicles = target.roles().chain(BodyPart.CLAVICLE, side);
        int arm = target.joint(BodyPart.UPPER_ARM, side);
        if (share == 1 || clavicles.length == 0 || arm == Skeleton.NONE) {
            return;
        }
        double[] kept = new double[4];
        Quat.copy(world.rotations(), 4 * arm, kept, 0);
        double[] rotation = new double[4];
        for (int joint : clavicles) {
            double[] local = pose.rotations();
            Quat.inverseMultiply(reference, 4 * joint, local, 4 * joint, rotation, 0);
            double[] vector = new double[3];
            Quat.log(rotation, 0, vector, 0);
            Vec3.of(vector, 0).times(share).store(vector, 0);
            Quat.exp(vector, 0, rotation, 0);
            Quat.multiply(reference, 4 * joint, rotation, 0, local, 4 * joint);
        }
        world.updateFrom(clavicles[0], pose);
        world.setRotation(arm, kept, 0, pose);
        world.updateFrom(arm, pose);
    }

    /** Lifts an arm away from the torso; the further it points sideways already, the less. */
    private void spread(Side side, Pose pose, WorldPose world) {
        double degrees = settings.arm(side).spread();
        int arm = target.joint(BodyPart.UPPER_ARM, side);
        int hand = target.joint(BodyPart.HAND, side);
        if (degrees == 0 || arm == Skeleton.NONE || hand == Skeleton.NONE) {
            return;
        }
        Vec3 left = target.rig().up().cross(target.rig().forward());
        Vec3 still = Quat.inverseRotate(target.rotations(), 4 * chest, side == Side.LEFT ? left : left.negated());
        Vec3 aside = Quat.rotate(world.rotations(), 4 * chest, still);
        Vec3 along = world.position(hand).minus(world.position(arm)).normalized();
        Vec3 axis = along.cross(aside);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(axis.normalized(), Math.toRadians(degrees) * axis.length(), rotation, 0);
        rotate(arm, rotation, pose, world);
    }
}
