package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.stream.IntStream;

/** Directions of a body in one frame, in its own space, for comparison with another body. */
final class ComparedBody {
    private final ReferencePose reference;
    private final Clip clip;
    private final Pose pose;
    private final WorldPose world;
    private final WorldPose before; // of the frame before
    private final int hips;
    private final List<EndSite> feet; // what it stands on
    private final double[] heights; // (foot) that it is at when it stands
    private final double[] body = new double[4]; // wxyz: from the body's frame, rotated with the hips, to the world
    private final double[] rotation = new double[4];

    ComparedBody(ReferencePose reference, Clip clip) {
        this.reference = reference;
        this.clip = clip;
        pose = new Pose(clip.skeleton());
        world = new WorldPose(clip.skeleton());
        before = new WorldPose(clip.skeleton());
        hips = reference.joint(BodyPart.HIPS, Side.CENTER);
        feet = reference.rig().soles().isEmpty()
                ? IntStream.range(0, clip.skeleton().jointCount())
                        .filter(joint -> isFoot(reference.roles().of(joint).part()))
                        .mapToObj(joint -> new EndSite(joint, Vec3.ZERO))
                        .toList()
                : reference.rig().soles();
        boolean skinned = !reference.rig().soles().isEmpty();
        heights = feet.stream()
                .mapToDouble(point -> skinned ? 0 : reference.height(point))
                .toArray();
    }

    private static boolean isFoot(BodyPart part) {
        return part == BodyPart.FOOT || part == BodyPart.TOE;
    }

    void read(int frame) {
        clip.read(Math.max(0, frame - 1), pose);
        before.update(pose);
        clip.read(frame, pose);
        world.update(pose);
        Quat.multiplyInverse(world.rotations(), 4 * hips, reference.rotations(), 4 * hips, body, 0);
        Quat.multiply(body, 0, reference.body(), 0, body, 0);
    }

    boolean has(Role start, Role end) {
        return joint(start) != Skeleton.NONE && joint(end) != Skeleton.NONE;
    }

    private int joint(Role role) {
        return reference.roles().joint(role);
    }

    private Vec3 bone(WorldPose pose, Role start, Role end) {
        return pose.position(joint(end)).minus(pose.position(joint(start)));
    }

    /** Returns the unit direction of a bone in the body's frame; zero where it has no length. */
    Vec3 direction(Role start, Role end) {
        return inBody(bone(world, start, end).normalized());
    }

    /** Returns the length of a bone over that in the reference pose; 1 if it has none there. */
    double stretch(Role start, Role end) {
        double rest = reference.position(joint(end)).distance(reference.position(joint(start)));
        return rest > 0 ? bone(world, start, end).length() / rest : 1;
    }

    /** Returns by how many degrees a bone rotates from the frame before. */
    double rotated(Role start, Role end) {
        return degrees(
                bone(before, start, end).normalized(), bone(world, start, end).normalized());
    }

    /** Returns where a joint's forward of the reference pose points, in the body's frame. */
    Vec3 forward(Role role) {
        int joint = joint(role);
        Quat.multiplyInverse(world.rotations(), 4 * joint, reference.rotations(), 4 * joint, rotation, 0);
        return inBody(Quat.rotate(rotation, 0, reference.rig().forward()));
    }

    /**
     * Returns how much higher the lowest point of the feet is than at rest, in lengths of a leg: of the skin where there is
     * one, else of joints, each against its own height.
     */
    double floor() {
        Vec3 up = reference.rig().up();
        double lowest = IntStream.range(0, heights.length)
                .mapToDouble(foot -> world.position(feet.get(foot)).dot(up) - heights[foot])
                .min()
                .orElse(0);
        return lowest / reference.rig().legLength();
    }

    /** Returns the angle in degrees between up and the body's own up. */
    double lean() {
        return degrees(Quat.rotate(body, 0, new Vec3(0, 1, 0)), reference.rig().up());
    }

    /**
     * Returns the angle in degrees between the horizontal path of the hips and the facing of the body.
     *
     * @param slow speed in heights a second below which the path has no direction
     * @return NaN for a slow body
     */
    double aside(double slow) {
        Vec3 up = reference.rig().up();
        Vec3 movement = world.position(hips).minus(before.position(hips)).rejectedFrom(up);
        Vec3 looks = Quat.rotate(body, 0, new Vec3(0, 0, 1)).rejectedFrom(up);
        return movement.length() < slow * reference.rig().height() * clip.frameTime()
                ? Double.NaN
                : degrees(movement.normalized(), looks.normalized());
    }

    private Vec3 inBody(Vec3 v) {
        double[] out = new double[3];
        v.store(out, 0);
        Quat.inverseRotate(body, 0, out, 0, out, 0);
        return Vec3.of(out, 0);
    }

    static double degrees(Vec3 a, Vec3 b) {
        return Math.toDegrees(a.angle(b));
    }
}
