package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import java.util.List;

/**
 * What a body of any kind shows in a frame, so that it can be compared with another's: all counted from the posture in
 * which it was understood, lengths in legs of its own.
 */
final class ComparedChains {
    private final BodyChains body;
    private final Clip clip;
    private final Pose pose;
    private final WorldPose world;
    private final WorldPose before; // of the frame before
    private final WorldPose posture;
    private final Vec3 left; // unit, world of the posture
    private final double[] rotation = new double[4]; // wxyz, of the body from its posture

    /** @param body has a trunk and a length */
    ComparedChains(BodyChains body, Clip clip) {
        this.body = body;
        this.clip = clip;
        pose = new Pose(clip.skeleton());
        world = new WorldPose(clip.skeleton());
        before = new WorldPose(clip.skeleton());
        posture = WorldPose.of(body.posture());
        left = body.up().cross(body.forward()).normalized();
    }

    void read(int frame) {
        clip.read(Math.max(0, frame - 1), pose);
        before.update(pose);
        clip.read(frame, pose);
        world.update(pose);
        Quat.multiplyInverse(world.rotations(), 4 * body.root(), posture.rotations(), 4 * body.root(), rotation, 0);
    }

    /** Returns how far the nose is raised from the posture, radians. */
    double pitch() {
        Vec3 up = up();
        return Math.atan2(up.dot(body.forward()), up.dot(body.up()));
    }

    /** Returns how far the body is rolled onto its left from the posture, radians. */
    double roll() {
        return Math.asin(Math.max(-1, Math.min(1, -up().dot(left))));
    }

    /** Returns where up is as seen from the body. */
    private Vec3 up() {
        return Quat.inverseRotate(rotation, 0, body.up());
    }

    /** Returns how much higher the body is above its lowest foot than in its posture. */
    double rise(List<Integer> feet) {
        return (height(world, feet) - height(posture, feet)) / body.legLength();
    }

    private double height(WorldPose at, List<Integer> feet) {
        return at.position(body.root()).dot(body.up()) - lowest(at, feet);
    }

    /** Returns how much higher its lowest foot is than in its posture. */
    double floor(List<Integer> feet) {
        return (lowest(world, feet) - lowest(posture, feet)) / body.legLength();
    }

    private double lowest(WorldPose at, List<Integer> feet) {
        return feet.stream()
                .mapToDouble(foot -> at.position(foot).dot(body.up()))
                .min()
                .orElseThrow();
    }

    /** Returns how far a leg reaches from the joint that swings it to its foot, of how far it does in the posture. */
    double reach(List<Integer> leg, int ground) {
        int swing = leg.get(Chain.swing(leg, leg.indexOf(ground), posture, body.up()));
        return world.position(ground).distance(world.position(swing))
                / posture.position(ground).distance(posture.position(swing));
    }

    /** Returns how far a foot is to the side of another on which it is in the posture; negative where they cross. */
    double apart(int foot, int other) {
        double usual = posture.position(foot).minus(posture.position(other)).dot(left);
        double now = world.position(foot).minus(world.position(other)).dot(Quat.rotate(rotation, 0, left));
        return Math.signum(usual) * now / body.legLength();
    }

    /** Returns how far a joint moves from the frame before, legs, or lengths of a body without legs. */
    double moved(int joint) {
        return world.position(joint).distance(before.position(joint)) / body.measure();
    }

    /** Returns how far a joint moves against the body from the frame before, legs. */
    double movedBeside(int joint) {
        Vec3 now = world.position(joint).minus(world.position(body.root()));
        Vec3 then = before.position(joint).minus(before.position(body.root()));
        return now.distance(then) / body.measure();
    }
}
