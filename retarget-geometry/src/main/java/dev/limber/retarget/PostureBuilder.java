package dev.limber.retarget;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Makes a body stand in another posture: its trunk pitches as one, limbs keep where they point or are led to the ground, the
 * neck takes half of the pitch and the head none, so that it looks ahead.
 */
final class PostureBuilder {
    /** Of its length: so far a leg of a body on all fours reaches at most, so that it can stride. */
    private static final double BENT = 0.9;
    /** Of its length: so far it reaches at least. */
    private static final double CROUCHED = 0.6;
    /** Radians: the trunk of a body on all fours leans no more than this. */
    private static final double STEEP = Math.toRadians(20);

    private final Rig rig;
    private final BodyChains body;
    private final Skeleton skeleton; // with whole limbs
    private final WorldPose own; // the posture that the rig has
    private final Pose pose;
    private final WorldPose world;
    private final Vec3 up;
    private final Vec3 left;

    private PostureBuilder(Rig rig) {
        this.rig = rig;
        body = rig.chains();
        pose = new Pose(rig.posture().skeleton());
        pose.set(rig.posture());
        skeleton = pose.skeleton();
        own = WorldPose.of(pose);
        world = WorldPose.of(pose);
        up = body.up();
        left = up.cross(body.forward()).normalized();
    }

    /** Whether a body stands on as many pairs of legs. */
    static boolean stands(Rig rig, int pairs) {
        return rig.chains().of(ChainKind.LEG).count() == 2L * pairs;
    }

    /** Returns a quadruped on its hind legs. */
    static Rig upright(Rig rig) {
        check(
                rig,
                stands(rig, 2) && rig.chains().of(ChainKind.ARM).findAny().isEmpty(),
                "upright",
                "two pairs of legs");
        PostureBuilder builder = new PostureBuilder(rig);
        List<Chain> front = builder.limbs(ChainKind.LEG, 0);
        List<Chain> hind = builder.limbs(ChainKind.LEG, 1);
        builder.pitch(Math.PI / 2 - builder.slope(front, hind));
        builder.onGround(hind);
        return builder.build(BodyPlan.BIPED, front, ChainKind.ARM, hind);
    }

    /** Returns a biped on its hands and feet. */
    static Rig onAllFours(Rig rig) {
        boolean arms = rig.chains().of(ChainKind.ARM).count() == 2;
        check(rig, stands(rig, 1) && arms, "on all fours", "a pair of legs and a pair of arms");
        PostureBuilder builder = new PostureBuilder(rig);
        List<Chain> arm = builder.limbs(ChainKind.ARM, 0);
        List<Chain> leg = builder.limbs(ChainKind.LEG, 0);
        builder.kneel(arm, leg);
        return builder.build(BodyPlan.QUADRUPED, arm, ChainKind.LEG, leg);
    }

    private static void check(Rig rig, boolean can, String posture, String needs) {
        if (!can || rig.chains().of(ChainKind.TRUNK).findAny().isEmpty()) {
            throw new RetargetException("a " + rig.plan().word() + " cannot go " + posture + ": it has no trunk with "
                    + needs + " (it has " + ChainBindings.names(rig) + ")");
        }
    }

    private List<Chain> limbs(ChainKind kind, int order) {
        return body.of(kind).filter(limb -> limb.order() == order).toList();
    }

    /** Returns the joint that swings a limb. */
    private int swing(Chain limb) {
        return limb.joints().get(Chain.swing(limb.joints(), limb.joints().indexOf(end(limb)), own, up));
    }

    /** Returns the joint of a limb that meets the ground, or is to. */
    private static int end(Chain limb) {
        return limb.meetsGround() ? limb.contact() : limb.last();
    }

    private Vec3 middle(List<Chain> limbs, WorldPose at) {
        return limbs.stream()
                .map(limb -> at.position(swing(limb)))
                .reduce(Vec3.ZERO, Vec3::plus)
                .times(1.0 / limbs.size());
    }

    private static double mean(List<Chain> limbs, ToDoubleFunction<Chain> of) {
        return limbs.stream().mapToDouble(of).average().orElseThrow();
    }

    /** Returns how much the shoulders are above the hips, radians above level. */
    private double slope(List<Chain> front, List<Chain> hind) {
        Vec3 trunk = middle(front, own).minus(middle(hind, own)).rejectedFrom(left);
        return Math.atan2(trunk.dot(up), trunk.dot(body.forward()));
    }

    /** Raises the shoulders by an angle, radians, with the limbs kept where they point. */
    private void pitch(double angle) {
        double[] to = new double[4];
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            world.updateJoint(joint, pose);
            Quat.multiply(pitched(angle * share(joint)), 0, own.rotations(), 4 * joint, to, 0);
            world.setRotation(joint, to, 0, pose);
        }
    }

    private double[] pitched(double angle) {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(left, -angle, rotation, 0);
        return rotation;
    }

    /** Returns how much of the pitch of the trunk a joint takes, by the chain that it is of or hangs on; none above the body. */
    private double share(int joint) {
        for (int at = joint; at != Skeleton.NONE; at = skeleton.parent(at)) {
            for (Chain chain : body.chains()) {
                if (chain.joints().contains(at)) {
                    return leads(chain, at) ? 1 : share(chain.kind());
                }
            }
        }
        return 0;
    }

    private static double share(ChainKind kind) {
        return switch (kind) {
            case TRUNK, OTHER, WING, FIN -> 1;
            case NECK -> 0.5;
            case HEAD, JAW, EAR, TAIL, LEG, ARM -> 0;
        };
    }

    /** Whether a joint of a limb goes with the trunk: hip bones, clavicles and shoulder blades. */
    private boolean leads(Chain chain, int joint) {
        boolean swings = chain.kind() == ChainKind.LEG || chain.kind() == ChainKind.ARM;
        return swings && chain.joints().indexOf(joint) < chain.joints().indexOf(swing(chain));
    }

    /** Moves the body up or down until its feet are as high as they were. */
    private void onGround(List<Chain> legs) {
        double sunk = mean(legs, leg -> height(own, leg.contact()) - height(world, leg.contact()));
        raise(sunk);
    }

    private void raise(double by) {
        world.shift(body.root(), up.times(by), pose);
        world.update(pose);
    }

    private double height(WorldPose at, int joint) {
        return at.position(joint).dot(up);
    }

    /** Leans the trunk so far that arms reach the ground below the shoulders, and legs stand below the hips. */
    private void kneel(List<Chain> arms, List<Chain> legs) {
        double arm = mean(arms, limb -> length(limb));
        double leg = mean(legs, limb -> length(limb));
        Vec3 trunk = middle(arms, own).minus(middle(legs, own)).rejectedFrom(left);
        double fall = trunk.length() * Math.sin(STEEP);
        double hips = Math.min(BENT * leg, arm + fall);
        if (hips < CROUCHED * leg || trunk.length() == 0) {
            throw new RetargetException(
                    "a " + rig.plan().word() + " cannot go on all fours: its arms are too short to reach the ground");
        }
        double slope = Math.asin(Math.max(-Math.sin(STEEP), Math.min(Math.sin(STEEP), (arm - hips) / trunk.length())));
        pitch(slope - slope(arms, legs));
        double foot = mean(legs, limb -> height(own, limb.contact()));
        raise(foot + hips - height(middle(legs, world)));
        for (Chain limb : legs) {
            Vec3 hip = world.position(swing(limb));
            Vec3 beside = own.position(limb.contact())
                    .minus(own.position(swing(limb)))
                    .rejectedFrom(up);
            // Feet that are ahead of the hips when it is upright are as far behind them, away from the hands.
            Vec3 goal = hip.plus(beside)
                    .minus(body.forward().times(2 * beside.dot(body.forward())))
                    .plus(up.times(foot - height(hip)));
            stand(limb, limb.contact(), goal);
        }
        for (Chain limb : arms) {
            reach(limb);
            Vec3 shoulder = world.position(swing(limb));
            Vec3 goal = shoulder.plus(up.times(foot - height(shoulder)));
            stand(limb, limb.last(), goal);
        }
    }

    private double height(Vec3 at) {
        return at.dot(up);
    }

    private double length(Chain limb) {
        List<Integer> joints = limb.joints()
                .subList(limb.joints().indexOf(swing(limb)), limb.joints().indexOf(end(limb)) + 1);
        double sum = 0;
        for (int i = 1; i < joints.size(); i++) {
            sum += own.position(joints.get(i)).distance(own.position(joints.get(i - 1)));
        }
        return sum;
    }

    private void stand(Chain limb, int ground, Vec3 goal) {
        StandingLeg.Body at = new StandingLeg.Body(own, body.root(), up);
        new StandingLeg(limb.joints(), ground, at, Skeleton.NONE, at, 1).solve(goal, left, pose, world);
        world.update(pose);
    }

    /** Points an arm down, its palm back, and the hand of a person ahead, its palm down. */
    private void reach(Chain arm) {
        Vec3 aside = left.times(arm.side() == Side.LEFT ? 1 : -1);
        int swing = swing(arm);
        double[] ahead = new double[4]; // from the posture to an arm that points ahead
        double[] step = new double[4];
        Quat.between(own.position(arm.last()).minus(own.position(swing)).normalized(), aside, step, 0);
        Quat.between(aside, body.forward(), ahead, 0);
        Quat.multiply(ahead, 0, step, 0, ahead, 0);
        double[] down = new double[4];
        Quat.multiply(pitched(-Math.PI / 2), 0, ahead, 0, down, 0);
        double[] to = new double[4];
        for (int joint = swing; joint < skeleton.jointCount(); joint++) {
            if (skeleton.isUnder(swing, joint)) {
                boolean hand = rig.plan() == BodyPlan.HUMANOID && skeleton.isUnder(arm.last(), joint);
                world.updateJoint(joint, pose);
                Quat.multiply(hand ? ahead : down, 0, own.rotations(), 4 * joint, to, 0);
                world.setRotation(joint, to, 0, pose);
            }
        }
        world.update(pose);
    }

    /**
     * @param front limbs that are of another kind now
     * @param legs that are the hindmost
     */
    private Rig build(BodyPlan plan, List<Chain> front, ChainKind kind, List<Chain> legs) {
        boolean stands = kind == ChainKind.LEG;
        List<Chain> chains = new ArrayList<>();
        for (Chain chain : body.chains()) {
            if (front.contains(chain)) {
                int contact = stands ? chain.last() : Skeleton.NONE;
                chains.add(new Chain(
                        chain.name(), kind, chain.side(), 0, chain.joints(), Skeleton.NONE, contact, chain.reason()));
            } else if (legs.contains(chain)) {
                chains.add(new Chain(
                        chain.name(),
                        ChainKind.LEG,
                        chain.side(),
                        stands ? 1 : 0,
                        chain.joints(),
                        chain.heel(),
                        chain.contact(),
                        chain.reason()));
            } else {
                chains.add(chain);
            }
        }
        List<Chain> standing = chains.stream().filter(Chain::meetsGround).toList();
        double length = mean(standing, leg -> world.position(swing(leg)).distance(world.position(leg.contact())));
        Pose whole = new Pose(skeleton);
        whole.set(pose);
        return rig.inPosture(
                new BodyChains(
                        plan,
                        body.footPosture(),
                        chains,
                        rig.limbs().own(whole),
                        up,
                        body.forward(),
                        body.ground(),
                        length,
                        body.bodyLength(),
                        body.confidence(),
                        body.reasons()),
                whole);
    }
}
