package dev.limber.io.gltf;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Map;

/** The T-pose of VRM: arms and fingers straight out to the sides, legs straight down. */
final class TPose {
    /** How far from the floor the lowest joint of the feet of a body that stands on it may be, of the body's height. */
    private static final double ON_FLOOR = 0.08;

    private static final Vec3 Y = new Vec3(0, 1, 0);

    private final WorldPose world;
    private final double[] toVrm; // wxyz
    private final double floor;

    private TPose(WorldPose world, double[] toVrm, double floor) {
        this.world = world;
        this.toVrm = toVrm;
        this.floor = floor;
    }

    /** Returns the live pose of the skeleton. */
    WorldPose world() {
        return world;
    }

    /** Returns the live wxyz that turns the skeleton's world so that Y is up and the body faces Z. */
    double[] toVrm() {
        return toVrm;
    }

    /** Returns the height of the soles, in the skeleton's unit. */
    double floor() {
        return floor;
    }

    /** Takes the rest pose of a VRM file, which is a T-pose with Y up that stands on the floor. */
    static TPose ofVrm(Skeleton skeleton, Map<String, Integer> bones) {
        WorldPose world = WorldPose.of(skeleton.restPose());
        Integer left = bones.get("leftUpperLeg");
        Integer right = bones.get("rightUpperLeg");
        // The body of VRM 0 faces -Z.
        boolean backwards = left != null
                && right != null
                && world.position(left).x() < world.position(right).x();
        double[] rotation = new double[4];
        Quat.fromAxisAngle(Y, backwards ? Math.PI : 0, rotation, 0);
        return new TPose(world, rotation, 0);
    }

    /** Raises the arms of a rig's reference pose. */
    static TPose of(Rig rig, Map<String, Integer> bones) {
        Pose pose = rig.referencePose();
        WorldPose world = WorldPose.of(pose);
        Vec3 left = rig.up().cross(rig.forward());
        for (String side : List.of("left", "right")) {
            Vec3 outward = side.equals("left") ? left : left.negated();
            Aim aim = new Aim(pose, world, bones, side);
            aim.along(outward, "UpperArm", "LowerArm", "Hand", "MiddleProximal");
            for (String finger : List.of("Index", "Middle", "Ring", "Little")) {
                aim.along(outward, finger + "Proximal", finger + "Intermediate", finger + "Distal");
            }
            aim.along(rig.up().negated(), "UpperLeg", "LowerLeg", "Foot");
        }
        double[] rotation = new double[4];
        Quat.fromAxes(left, rig.up(), rig.forward(), rotation, 0);
        Quat.inverse(rotation, 0, rotation, 0);
        return new TPose(world, rotation, floor(rig, world, bones));
    }

    /** Returns the height of the lowest joint of the feet, 0 where the rest pose stands on the floor already. */
    private static double floor(Rig rig, WorldPose world, Map<String, Integer> bones) {
        double lowest = Double.POSITIVE_INFINITY;
        for (String bone : List.of("leftFoot", "rightFoot", "leftToes", "rightToes")) {
            Integer joint = bones.get(bone);
            lowest = joint == null
                    ? lowest
                    : Math.min(lowest, world.position(joint).dot(rig.up()));
        }
        return Math.abs(lowest) < ON_FLOOR * rig.height() || Double.isInfinite(lowest) ? 0 : lowest;
    }

    /** Turns bones of one side so that they point somewhere. */
    private record Aim(Pose pose, WorldPose world, Map<String, Integer> bones, String side) {
        /** Turns each of a chain's bones but the last so that the next lies in a direction. */
        void along(Vec3 direction, String... chain) {
            double[] rotation = new double[4];
            for (int i = 0; i + 1 < chain.length; i++) {
                Integer joint = bones.get(side + chain[i]);
                Integer next = bones.get(side + chain[i + 1]);
                if (joint != null && next != null) {
                    Vec3 bone =
                            world.position(next).minus(world.position(joint)).normalized();
                    Quat.between(bone, direction, rotation, 0);
                    Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
                    world.setRotation(joint, rotation, 0, pose);
                    world.updateFrom(joint, pose);
                }
            }
        }
    }
}
