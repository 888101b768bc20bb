package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.HipDrop;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves clips between bodies of any kind, chain by chain: each joint of the target turns from its posture as the source
 * turns from its own at the same place of the chain, the body goes as far as its legs are long, and feet stand where the
 * source's stand. Immutable.
 */
final class ChainRetargeter implements Retargeter {
    private static final int FRAMES_A_REPORT = 200;

    private final Rig source;
    private final Rig target;
    private final Skeleton skeleton; // the target's with whole limbs
    private final RetargetSettings settings;
    private final ChainFrames frames;
    private final ChainRotations rotations;
    private final StandingLeg.Body from;
    private final StandingLeg.Body to;
    private final List<HeldLeg> legs;
    private final Vec3 lift; // of the body, the target's world

    /**
     * A leg whose foot is held.
     *
     * @param aside how much further aside its foot is set than the source's
     * @param weight from 0 to 1, how far it is taken to its goal
     */
    private record HeldLeg(StandingLeg leg, Vec3 aside, double weight) {}

    /**
     * Prepares retargeting by the chains of a map.
     *
     * @throws RetargetException when nothing is bound, or a body has no length; the message says how to bind chains
     */
    ChainRetargeter(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        this.source = source;
        this.target = target;
        this.settings = settings;
        BodyChains leader = source.chains();
        BodyChains follower = target.chains();
        skeleton = target.limbs().skeleton();
        Pose posture = skeleton == target.skeleton() ? follower.posture() : skeleton.restPose();
        from = new StandingLeg.Body(WorldPose.of(leader.posture()), root(source, "source"), leader.up());
        to = new StandingLeg.Body(WorldPose.of(posture), root(target, "target"), follower.up());
        if (map.chains().isEmpty()) {
            throw new RetargetException(
                    "no chain of the target (" + target.plan().word() + ": "
                            + ChainBindings.names(target) + ") is like one of the source ("
                            + source.plan().word() + ": "
                            + ChainBindings.names(source) + "); bind chains by hand: --bind TARGET=SOURCE");
        }
        frames = new ChainFrames(leader, follower, settings);
        rotations = new ChainRotations(map, frames, from.posture(), to);
        lift = follower.up().times(settings.body().pelvisHeight() * follower.legLength());
        legs = settings.ik().contains(IkTarget.FEET)
                ? legs(map, leader, follower).stream()
                        .map(leg -> held(leg, follower.legLength()))
                        .toList()
                : List.of();
    }

    private static int root(Rig rig, String which) {
        int root = rig.chains().root();
        if (root == Skeleton.NONE) {
            throw new RetargetException("the " + which + " rig has no trunk that carries its body");
        }
        return root;
    }

    /** Returns the bone that the body hangs on, {@link Skeleton#NONE} where that is a part of the body or none. */
    private static int rootBone(Rig rig, int body) {
        int parent = rig.skeleton().parent(body);
        boolean isPart =
                rig.chains().chains().stream().anyMatch(chain -> chain.joints().contains(parent));
        return isPart ? Skeleton.NONE : parent;
    }

    private HeldLeg held(StandingLeg leg, double legLength) {
        double side = leg.side(frames.left());
        LegSettings own = settings.leg(side < 0 ? Side.RIGHT : Side.LEFT);
        return new HeldLeg(leg, frames.left().times(side * own.spread() * legLength), own.ik());
    }

    private List<StandingLeg> legs(JointMap map, BodyChains leader, BodyChains follower) {
        List<StandingLeg> standing = new ArrayList<>();
        List<Integer> bound = new ArrayList<>();
        for (BoundChain chain : map.chains()) {
            bound.addAll(chain.target());
            if (chain.stands() && chain.target().indexOf(chain.targetGround()) > 0 && leader.legLength() > 0) {
                standing.add(new StandingLeg(
                        chain.target(), chain.targetGround(), to, chain.sourceGround(), from, leader.legLength()));
            }
        }
        for (Chain leg : follower.of(ChainKind.LEG).toList()) {
            if (leg.joints().stream().noneMatch(bound::contains) && leg.joints().indexOf(leg.contact()) > 0) {
                standing.add(new StandingLeg(leg.joints(), leg.contact(), to, Skeleton.NONE, from, 1));
            }
        }
        return standing;
    }

    @Override
    public Clip retarget(Clip clip) {
        return retarget(clip, Progress.NONE);
    }

    @Override
    public Clip retarget(Clip clip, Progress progress) {
        RigCheck.checkClip(clip, source.skeleton());
        double[] drops = drops(clip, progress.part(0, 0.4));
        Progress rest = progress.part(0.4, 1);
        Clip.Builder builder = new Clip.Builder(skeleton, clip.frameTime(), clip.frameCount(), to.root());
        Frame frame = new Frame();
        for (int i = 0; i < clip.frameCount(); i++) {
            report(rest, i, clip.frameCount());
            frame.transfer(clip, i);
            List<Vec3> goals = frame.goals();
            frame.lower(drops[i]);
            for (int leg = 0; leg < legs.size(); leg++) {
                HeldLeg held = legs.get(leg);
                held.leg.solve(goals.get(leg), frame.left(), held.weight, frame.pose, frame.world);
            }
            builder.set(i, frame.pose);
        }
        return onRootBone(clip, target.limbs().own(builder.build()));
    }

    /** Returns the result with the way across the floor on the bone above the body, as the settings and the source want it. */
    private Clip onRootBone(Clip clip, Clip result) {
        int bone = rootBone(target, to.root());
        if (bone == Skeleton.NONE
                || settings.rootJoint() != RootJoint.AUTO
                || settings.rootMotion() == RootMotion.IN_PLACE) {
            return result;
        }
        int leader = rootBone(source, from.root());
        if (leader == Skeleton.NONE) {
            return RootBone.carry(result, bone, to.root(), frames.up());
        }
        Vec3 rest = to.posture().position(bone);
        Vec3 sourceRest = from.posture().position(leader);
        Pose pose = new Pose(source.skeleton());
        WorldPose world = new WorldPose(source.skeleton());
        return RootBone.carry(result, bone, frames.up(), (frame, own) -> {
            clip.read(frame, pose);
            world.update(pose);
            return rest.plus(frames.way(world.position(leader).minus(sourceRest)));
        });
    }

    /** Returns how far the body comes down in each frame so that its legs reach, smooth in time. */
    private double[] drops(Clip clip, Progress progress) {
        double[] drops = new double[clip.frameCount()];
        double longest = 0;
        Frame frame = new Frame();
        for (int i = 0; i < drops.length && !legs.isEmpty(); i++) {
            report(progress, i, drops.length);
            frame.transfer(clip, i);
            List<Vec3> goals = frame.goals();
            for (int leg = 0; leg < legs.size(); leg++) {
                HeldLeg held = legs.get(leg);
                drops[i] = Math.max(drops[i], held.weight * held.leg.drop(goals.get(leg), frame.world));
                longest = Math.max(longest, held.leg.length(frame.world));
            }
        }
        return HipDrop.smooth(drops, longest, clip.frameTime(), i -> true);
    }

    private static void report(Progress progress, int frame, int frames) {
        if (frame % FRAMES_A_REPORT == 0) {
            progress.report(frame / (double) frames);
        }
    }

    /** One frame on its way from the source to the target; memory for one thread. */
    private final class Frame {
        private final Pose sourcePose = new Pose(source.skeleton());
        private final WorldPose sourceWorld = new WorldPose(source.skeleton());
        private final Pose pose = skeleton.restPose();
        private final WorldPose world = new WorldPose(skeleton);
        private final double[] heading = {1, 0, 0, 0}; // wxyz
        private Vec3 root = Vec3.ZERO;

        /** Sets rotations and the place of the body. */
        void transfer(Clip clip, int i) {
            clip.read(i, sourcePose);
            sourceWorld.update(sourcePose);
            Vec3 way = frames.way(sourceWorld.position(from.root()).minus(from.rootAt()));
            Vec3 gone =
                    settings.rootMotion() == RootMotion.IN_PLACE ? frames.up().times(way.dot(frames.up())) : way;
            root = to.rootAt().plus(gone);
            rotations.apply(sourceWorld, pose, world, to.root(), root.plus(lift));
            rotations.heading(sourceWorld, from, heading);
        }

        List<Vec3> goals() {
            return legs.stream()
                    .map(held -> held.leg
                            .goal(sourceWorld, root, heading, frames, world)
                            .plus(Quat.rotate(heading, 0, held.aside)))
                    .toList();
        }

        void lower(double drop) {
            if (drop > 0) {
                world.shift(to.root(), frames.up().times(-drop), pose);
                world.updateFrom(to.root(), pose);
            }
        }

        Vec3 left() {
            return Quat.rotate(heading, 0, frames.left());
        }
    }
}
