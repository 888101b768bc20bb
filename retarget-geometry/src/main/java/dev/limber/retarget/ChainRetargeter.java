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
import java.util.function.ToDoubleBiFunction;

/**
 * Retargets clips between bodies of any kind, chain by chain. Each joint of the target gets the rotation from its
 * posture that the source has at the same place along the chain; the path is scaled by leg length; feet are planted
 * where the source's are. Immutable.
 */
final class ChainRetargeter implements Retargeter {
    private static final int FRAMES_A_REPORT = 200;
    /** Share of the leg length: a body that is lowered by more for its strides crouches. */
    private static final double CROUCH = 0.03;
    /** Share of the frames in which strides may be too long. */
    private static final double SELDOM = 0.1;

    private static final int SAMPLES = 300;

    private final Rig source;
    private final Rig target;
    private final Skeleton skeleton; // the target's, with limbs connected
    private final RetargetSettings settings;
    private final ChainFrames frames;
    private final ChainRotations rotations;
    private final StandingLeg.Body from;
    private final StandingLeg.Body to;
    private final List<HeldLeg> legs;
    private final Pose posture; // of the target; read only
    private final double carriage; // the share of the source's posture that is left out
    private final Vec3 lift; // of the body, the target's world

    /**
     * A leg whose foot is solved.
     *
     * @param aside how much further outwards its foot is set than the source's
     * @param weight weight of its goal, from 0 to 1
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
        posture = target.posture();
        from = new StandingLeg.Body(WorldPose.of(leader.posture()), root(source, "source"), leader.up());
        to = new StandingLeg.Body(WorldPose.of(posture), root(target, "target"), follower.up());
        if (map.chains().isEmpty()) {
            throw new RetargetException(
                    "no chain of the target (" + target.plan().word() + ": "
                            + ChainBindings.names(target) + ") corresponds to one of the source ("
                            + source.plan().word() + ": "
                            + ChainBindings.names(source) + ")",
                    Advice.of("bind chains by hand (%s)", Control.BINDING));
        }
        frames = new ChainFrames(leader, follower, settings);
        carriage = Carriage.share(leader, follower, frames);
        TailRests tails =
                TailRests.of(map.chains(), leader, follower, from.posture(), to.posture(), frames, 1 - carriage);
        rotations = new ChainRotations(map, frames, from.posture(), to, tails);
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
            throw new RetargetException("the " + which + " rig has no trunk");
        }
        return root;
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
                        chain.target(),
                        chain.targetGround(),
                        to,
                        chain.sourceGround(),
                        from,
                        leader.legLength(),
                        ChainRotations.spreads(chain, frames, from.posture(), to.posture())));
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
    public Clip retarget(Clip read, Progress progress) {
        RigCheck.checkClip(read, source.skeleton());
        Clip clip = SettledRoot.of(source, read);
        Carriage held = carriage == 0
                ? Carriage.none(skeleton.jointCount())
                : Carriage.of(clip, carriage, rotations, frames, from);
        ChainFrames strided = frames.withStride(stride(clip, held));
        double[] drops = drops(clip, held, strided, progress.part(0, 0.4));
        Progress rest = progress.part(0.4, 1);
        Clip.Builder builder = new Clip.Builder(skeleton, clip.frameTime(), clip.frameCount(), to.root());
        Frame frame = new Frame(held, strided);
        for (int i = 0; i < clip.frameCount(); i++) {
            report(rest, i, clip.frameCount());
            frame.transfer(clip, i);
            List<Vec3> goals = frame.goals();
            frame.lower(drops[i]);
            for (int leg = 0; leg < legs.size(); leg++) {
                HeldLeg own = legs.get(leg);
                own.leg.solve(goals.get(leg), frame.left(), own.weight, frame.pose, frame.world);
            }
            builder.set(i, frame.pose);
        }
        Clip result = target.limbs().own(builder.build());
        boolean onRoot = settings.rootJoint() == RootJoint.AUTO && settings.rootMotion() != RootMotion.IN_PLACE;
        return SettledRoot.raised(
                target, onRoot ? ChainRootBone.carry(source, from, clip, target, to, strided, result) : result);
    }

    /**
     * Returns the factor for horizontal distances with which the body need not crouch for its strides, as legs of
     * another build may not reach as far. 1 for similar bodies, and if the path is not to be scaled.
     */
    private double stride(Clip clip, Carriage held) {
        boolean unlike = carriage > 0 || legs.stream().anyMatch(own -> own.leg.spreads());
        if (!unlike || legs.isEmpty() || settings.rootMotion() == RootMotion.WORLD) {
            return 1;
        }
        return StrideLength.longest(stride -> crouches(clip, held, stride));
    }

    private boolean crouches(Clip clip, Carriage held, double stride) {
        Frame frame = new Frame(held, frames.withStride(stride));
        int step = Math.max(1, clip.frameCount() / SAMPLES);
        int samples = 0;
        int low = 0;
        for (int i = 0; i < clip.frameCount(); i += step) {
            frame.transfer(clip, i);
            low += frame.missing() > CROUCH * target.chains().legLength() ? 1 : 0;
            samples++;
        }
        return low > SELDOM * samples;
    }

    /** Returns how far the body is lowered in each frame so that its legs reach, smoothed over time. */
    private double[] drops(Clip clip, Carriage held, ChainFrames strided, Progress progress) {
        double[] drops = new double[clip.frameCount()];
        double longest = 0;
        Frame frame = new Frame(held, strided);
        for (int i = 0; i < drops.length && !legs.isEmpty(); i++) {
            report(progress, i, drops.length);
            frame.transfer(clip, i);
            drops[i] = frame.drop();
            for (HeldLeg own : legs) {
                longest = Math.max(longest, own.leg.length(frame.world));
            }
        }
        return HipDrop.smooth(drops, longest, clip.frameTime(), i -> true);
    }

    private static void report(Progress progress, int frame, int frames) {
        if (frame % FRAMES_A_REPORT == 0) {
            progress.report(frame / (double) frames);
        }
    }

    /** Buffers for one frame; for one thread. */
    private final class Frame {
        private final Pose sourcePose = new Pose(source.skeleton());
        private final WorldPose sourceWorld = new WorldPose(source.skeleton());
        private final Pose pose = skeleton.restPose();
        private final WorldPose world = new WorldPose(skeleton);
        private final double[] heading = {1, 0, 0, 0}; // wxyz
        private final Carriage held; // left out
        private final ChainFrames strided;
        private final Vec3 raised; // beside the source's way
        private Vec3 root = Vec3.ZERO;

        Frame(Carriage held, ChainFrames strided) {
            this.held = held;
            this.strided = strided;
            raised = legs.isEmpty() ? lift : lift.plus(frames.up().times(held.crouch()));
            System.arraycopy(posture.rotations(), 0, pose.rotations(), 0, pose.rotations().length);
        }

        /** Sets the rotations and the position of the body. */
        void transfer(Clip clip, int i) {
            clip.read(i, sourcePose);
            sourceWorld.update(sourcePose);
            Vec3 way = strided.displacement(sourceWorld.position(from.root()).minus(from.rootAt()));
            Vec3 gone =
                    settings.rootMotion() == RootMotion.IN_PLACE ? frames.up().times(way.dot(frames.up())) : way;
            root = to.rootAt().plus(gone);
            rotations.heading(sourceWorld, from, heading);
            rotations.apply(sourceWorld, pose, world, to.root(), root.plus(raised), left(), held.pitches());
        }

        List<Vec3> goals() {
            double lowest = legs.stream()
                    .mapToDouble(own -> own.leg.height(sourceWorld))
                    .min()
                    .orElse(0);
            return legs.stream()
                    .map(own -> own.leg
                            .goal(sourceWorld, root, heading, strided, world, lowest)
                            .plus(Quat.rotate(heading, 0, own.aside)))
                    .toList();
        }

        /** Returns how far the body must be lowered for all legs to reach. */
        double drop() {
            return most((leg, goal) -> leg.drop(goal, world));
        }

        /** Returns the largest distance of a leg from its goal. */
        double missing() {
            return most((leg, goal) -> leg.missing(goal, world));
        }

        private double most(ToDoubleBiFunction<StandingLeg, Vec3> measure) {
            List<Vec3> goals = goals();
            double most = 0;
            for (int i = 0; i < legs.size(); i++) {
                HeldLeg own = legs.get(i);
                most = Math.max(most, own.weight * measure.applyAsDouble(own.leg, goals.get(i)));
            }
            return most;
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
