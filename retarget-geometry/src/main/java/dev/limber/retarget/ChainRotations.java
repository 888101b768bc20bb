package dev.limber.retarget;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BareLimbs;
import java.util.List;

/**
 * Transfers rotations: each joint of the target gets the rotation from its posture that the source has from its own.
 * Immutable.
 */
final class ChainRotations {
    /** Limbs that point farther apart than this in the two postures are aligned first. */
    static final double FAR_APART = Math.toRadians(60);

    /** Share of a chain's length: a chain that ends farther from the middle is at a side. */
    private static final double ASIDE = 0.1;

    private static final double LEVEL = 0.25; // of a unit vector: a shorter horizontal part has no direction

    private final ChainFrames frames;
    private final Correspondence pairs;
    private final WorldPose from; // posture
    private final boolean[] middle; // (target joint) whether it follows a chain of the middle of the body
    private final TailRests tails;
    private final double[] aligned; // (target joint, 4) wxyz, world: the posture, with limbs aligned with the source's

    ChainRotations(JointMap map, ChainFrames frames, WorldPose from, StandingLeg.Body body, TailRests tails) {
        this.tails = tails;
        WorldPose to = body.posture();
        this.frames = frames;
        this.from = from;
        pairs = ChainSampling.of(map.chains(), from, to);
        middle = new boolean[to.skeleton().jointCount()];
        aligned = to.rotations().clone();
        BareLimbs bareFrom = BareLimbs.of(from);
        BareLimbs bareTo = BareLimbs.of(to);
        for (BoundChain chain : map.chains()) {
            if (chain.stands()) {
                if (spreads(chain, frames, from, to)) {
                    chain.target().forEach(joint -> pairs.set(joint, Skeleton.NONE, Skeleton.NONE, 0));
                }
            } else if (isAside(chain, frames.left(), to, body.root())) {
                align(chain, to, bareFrom, bareTo);
            } else {
                chain.target().forEach(joint -> middle[joint] = true);
            }
        }
    }

    /** Chains in the middle of the body are not aligned: a horse does not rear because a person is upright. */
    private static boolean isAside(BoundChain chain, Vec3 left, WorldPose to, int root) {
        List<Integer> joints = chain.target();
        Vec3 end = to.position(joints.get(joints.size() - 1));
        double aside = Math.abs(end.minus(to.position(root)).dot(left));
        return aside > ASIDE * end.distance(to.position(joints.get(0)));
    }

    /** Bare limbs are always aligned: no foot on the ground corrects them later. */
    private void align(BoundChain chain, WorldPose to, BareLimbs bareFrom, BareLimbs bareTo) {
        boolean bare = bareFrom.endsAt(last(chain.source())) || bareTo.endsAt(last(chain.target()));
        Vec3 there = frames.direction(direction(chain.source(), from, bareFrom)).normalized();
        Vec3 here = direction(chain.target(), to, bareTo).normalized();
        if (there.length() == 0 || here.length() == 0 || !(bare || there.angle(here) >= FAR_APART)) {
            return;
        }
        double[] rotation = new double[4];
        Quat.between(here, there, rotation, 0);
        for (int joint : chain.target()) {
            Quat.multiply(rotation, 0, aligned, 4 * joint, aligned, 4 * joint);
        }
    }

    /**
     * Whether a leg of the target spreads from its body while the source's stands below it, or vice versa: the
     * rotations of such a leg say nothing about the other; only the position of its foot does.
     */
    static boolean spreads(BoundChain chain, ChainFrames frames, WorldPose from, WorldPose to) {
        Vec3 there = leg(chain.source(), chain.sourceGround(), from);
        Vec3 here = leg(chain.target(), chain.targetGround(), to);
        return frames.direction(there).angle(here) >= FAR_APART;
    }

    private static Vec3 leg(List<Integer> joints, int ground, WorldPose world) {
        return world.position(ground).minus(world.position(joints.get(0)));
    }

    private static int last(List<Integer> joints) {
        return joints.get(joints.size() - 1);
    }

    private static Vec3 direction(List<Integer> joints, WorldPose world, BareLimbs bare) {
        return bare.end(last(joints), world).minus(world.position(joints.get(0)));
    }

    int jointCount() {
        return middle.length;
    }

    boolean isMiddle(int joint) {
        return middle[joint] && pairs.drives(joint);
    }

    /**
     * Sets all rotations, and the place of the joint that carries the body.
     *
     * @param source a frame of the source
     * @param pose of the target; translations but the root's are left
     * @param world of the pose, written
     * @param left unit, where the target's left is in this frame
     * @param pitches (target joint) radians about the left that are left out
     */
    void apply(WorldPose source, Pose pose, WorldPose world, int root, Vec3 rootAt, Vec3 left, double[] pitches) {
        double[] rotation = new double[4];
        double[] level = new double[4];
        double[] trunk = {1, 0, 0, 0};
        if (pairs.drives(root)) {
            rotate(source, root, trunk);
        }
        Skeleton skeleton = world.skeleton();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            world.updateJoint(joint, pose);
            if (pairs.drives(joint)) {
                rotate(source, joint, rotation);
                if (tails.applies(joint)) {
                    tails.leaveOut(joint, trunk, rotation);
                }
                if (pitches[joint] != 0) {
                    Quat.fromAxisAngle(left, -pitches[joint], level, 0);
                    Quat.multiply(level, 0, rotation, 0, rotation, 0);
                }
                Quat.multiply(rotation, 0, aligned, 4 * joint, rotation, 0);
                Quat.normalize(rotation, 0, rotation, 0);
                world.setRotation(joint, rotation, 0, pose);
            }
            if (joint == root) {
                world.setPosition(joint, rootAt, pose);
            }
        }
    }

    /** Writes the rotation of a target joint from its posture, in the target's world. */
    private void rotate(WorldPose source, int joint, double[] out) {
        delta(source, pairs.lower(joint), out);
        if (pairs.fraction(joint) > 0) {
            double[] other = new double[4];
            delta(source, pairs.upper(joint), other);
            Quat.slerp(out, 0, other, 0, pairs.fraction(joint), out, 0);
        }
        frames.rotation(out, 0);
    }

    /** Returns how far a joint pitches forward about the left of the body, radians; NaN if it points sideways. */
    double pitch(WorldPose source, int joint, double[] heading) {
        double[] rotation = new double[4];
        rotate(source, joint, rotation);
        Vec3 up = frames.up();
        Vec3 ahead = frames.left().cross(up);
        Vec3 rotated = Quat.inverseRotate(heading, 0, Quat.rotate(rotation, 0, ahead));
        Vec3 level = rotated.rejectedFrom(frames.left());
        return level.length() > LEVEL ? Math.atan2(-level.dot(up), level.dot(ahead)) : Double.NaN;
    }

    private void delta(WorldPose source, int joint, double[] out) {
        Quat.multiplyInverse(source.rotations(), 4 * joint, from.rotations(), 4 * joint, out, 0);
    }

    /**
     * Writes the heading of the source's body, a rotation about up in the target's world; unchanged while it points up.
     */
    void heading(WorldPose source, StandingLeg.Body body, double[] out) {
        double[] rotation = new double[4];
        delta(source, body.root(), rotation);
        frames.rotation(rotation, 0);
        Vec3 up = frames.up();
        Vec3 ahead = up.anyPerpendicular();
        Vec3 rotated = Quat.rotate(rotation, 0, ahead).rejectedFrom(up);
        Vec3 aside = Quat.rotate(rotation, 0, up.cross(ahead)).rejectedFrom(up);
        // Of two directions, the more horizontal one is reliable.
        boolean first = rotated.length() >= aside.length();
        Vec3 before = first ? ahead : up.cross(ahead);
        Vec3 now = first ? rotated : aside;
        if (now.length() > LEVEL) {
            Quat.fromAxisAngle(up, before.angleAbout(up, now), out, 0);
        }
    }
}
