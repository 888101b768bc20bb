package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Sections;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.ReparentedLimbs;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.ContactSolver;
import dev.limber.retarget.contact.FloorSolver;
import java.util.Optional;

/**
 * The geometric solver, which retargets clips from one rig to another without learning: it aligns the reference poses limb by
 * limb, transfers rotations and root motion, and then keeps planted feet in place, section by section. Prepared for a pair of rigs;
 * immutable and thread-safe.
 */
public final class GeometricRetargeter implements Retargeter {
    private static final int FRAMES_A_REPORT = 1000;
    private static final double TRANSFERRED = 0.4; // of the work without a refiner, about
    private static final double STANDING = 0.8;
    private static final double REFINING = 0.6; // of the work with a refiner, about

    private final Rig source;
    private final Rig target;
    private final ReparentedLimbs limbs; // of the target
    private final RetargetSettings settings;
    private final ReferencePose from;
    private final ReferencePose to;
    private final Correspondence pairs;
    private final PropPairs held;
    private final RotationTransfer rotations;
    private final TwistBones twists;
    private final LimbCopies copies;
    private final ControlBones controls;
    private final PoseSettings poses;
    private final LimbWeights legWeights;
    private final LimbWeights armWeights;
    private final RootTransfer root;
    private final Optional<Refiner> refiner;
    private final Optional<FootSolver> feet;
    private final Optional<HandSolver> hands;
    private final Optional<ContactSolver> contacts;
    private final Optional<FloorSolver> floor;
    private final Optional<TwoHands> twoHands;
    private final HeldProps props;

    /**
     * Prepares retargeting from {@code source} to {@code target}, pairing joints as {@code map} does.
     *
     * @throws RetargetException when a rig is not humanoid or has legs without length, or when the map gives its hips to
     *     another part; the message names what is missing
     */
    public GeometricRetargeter(Rig source, Rig target, JointMap map, RetargetSettings settings) {
        this(source, target, map, settings, Optional.empty());
    }

    /** Prepares retargeting with a refiner, which corrects the transferred poses before feet and hands are solved. */
    public GeometricRetargeter(
            Rig source, Rig target, JointMap map, RetargetSettings settings, Refiner.Factory refiner) {
        this(source, target, map, settings, Optional.of(refiner));
    }

    private GeometricRetargeter(
            Rig source, Rig target, JointMap map, RetargetSettings settings, Optional<Refiner.Factory> refining) {
        this.source = source;
        this.target = target;
        this.settings = settings;
        RigCheck.check(source, "source");
        RigCheck.check(target, "target");
        from = new ReferencePose(source, MappedRoles.of(source, map, ChainPair::source));
        limbs = target.limbs();
        to = new ReferencePose(target.withReparentedLimbs(), MappedRoles.of(target, map, ChainPair::target));
        RigCheck.checkHips(from, "source");
        RigCheck.checkHips(to, "target");
        held = PropPairs.of(from, to, settings.props());
        pairs = Correspondence.of(from, to, map);
        pairs.follow(held);
        RestAlignment alignment = RestAlignment.of(from, to);
        rotations = new RotationTransfer(from, to, alignment, map.rotations(), pairs);
        twoHands = settings.ik().isEmpty() ? Optional.empty() : Optional.of(new TwoHands(held, from, to, this::hands));
        twists = new TwistBones(to, pairs);
        copies = new LimbCopies(to, pairs::drives);
        controls = new ControlBones(target, pairs::drives);
        refiner = refining.map(factory -> factory.between(source, from.roles(), to.rig(), to.roles()));
        double travel = refiner.map(Refiner::travel).orElse(1.0);
        root = new RootTransfer(from, to, pairs, settings, travel);
        props = new HeldProps(held, from, to, alignment, root, this::hands);
        poses = new PoseSettings(from, to, root, settings);
        legWeights = LimbWeights.legs(to.roles(), settings);
        armWeights = LimbWeights.arms(to.roles(), settings);
        feet = settings.ik().contains(IkTarget.FEET)
                ? Optional.of(new FootSolver(from, to, root, settings))
                : Optional.empty();
        hands = settings.ik().contains(IkTarget.HANDS) ? Optional.of(new HandSolver(from, to, root)) : Optional.empty();
        contacts = settings.ik().contains(IkTarget.CONTACTS) ? Optional.of(contactSolver()) : Optional.empty();
        floor = settings.ik().contains(IkTarget.FEET) ? Optional.of(floorSolver()) : Optional.empty();
    }

    private FloorSolver floorSolver() {
        return new FloorSolver(BodyVolumes.of(from.rig(), from.roles()), to.rig(), to.roles(), volumes(), this::isFree);
    }

    /** Whether the limb of an upper arm or thigh may be solved. */
    private boolean isFree(BodyPart upper, Side side) {
        return (upper == BodyPart.THIGH
                        ? settings.leg(side).ik()
                        : settings.arm(side).ik())
                > 0;
    }

    private Optional<HandPair> hands(Side side) {
        return HandPair.of(side, from, to, pairs, rotations);
    }

    private ContactSolver contactSolver() {
        return new ContactSolver(
                BodyVolumes.of(from.rig(), from.roles()),
                to.rig(),
                to.roles(),
                volumes(),
                settings.body().head() == HeadSpace.WORLD,
                this::isFree);
    }

    /** Prepares retargeting that pairs joints by their roles. */
    public GeometricRetargeter(Rig source, Rig target, RetargetSettings settings) {
        this(source, target, JointMap.between(source, target), settings);
    }

    @Override
    public Clip retarget(Clip clip) {
        return retarget(clip, done -> {});
    }

    @Override
    public Clip retarget(Clip clip, Progress progress) {
        RigCheck.checkClip(clip, source.skeleton());
        return Sections.map(clip, source.height(), progress, this::retargetSection);
    }

    private Clip retargetSection(Clip clip, Progress progress) {
        double geometry = refiner.isPresent() ? 1 - REFINING : 1;
        double transferring = TRANSFERRED * geometry;
        double refined = 1 - (1 - TRANSFERRED) * geometry;
        Clip plain = transfer(clip, progress.part(0, transferring));
        Clip corrected = refiner.map(correction -> correction.refine(clip, plain, progress.part(transferring, refined)))
                .orElse(plain);
        Clip transferred = poses.apply(clip, corrected);
        progress.report(refined);
        Optional<SourceFeet> stood = feet.map(solver -> sourceFeet(clip));
        Clip standing = feet.map(
                        solver -> legWeights.apply(transferred, solver.solve(clip, stood.orElseThrow(), transferred)))
                .orElse(transferred);
        progress.report(1 - (1 - STANDING) * geometry);
        Clip reaching = hands.map(solver -> armWeights.apply(standing, solver.solve(clip, standing)))
                .orElse(standing);
        Clip lying = floor.map(solver -> lying(solver, clip, stood.orElseThrow(), reaching))
                .orElse(reaching);
        Clip touching =
                contacts.map(solver -> touching(solver, clip, stood, lying)).orElse(lying);
        Clip gripping = copies.apply(twoHands.map(grip -> armWeights.apply(touching, grip.apply(clip, touching)))
                .orElse(touching));
        progress.report(1);
        if (settings.rootMotion() == RootMotion.IN_PLACE) {
            return controls.apply(limbs.own(props.apply(clip, root.stayInPlace(gripping), false)));
        }
        Clip holding = props.apply(clip, gripping, true);
        boolean onRoot = settings.rootJoint() == RootJoint.AUTO && !root.followsRoots();
        Clip own = limbs.own(holding);
        return controls.apply(onRoot ? RootBone.carry(own, target) : own);
    }

    private SourceFeet sourceFeet(Clip clip) {
        return SourceFeet.of(clip, from, settings.source().floor());
    }

    private BodyVolumes volumes() {
        return BodyVolumes.of(to.rig(), to.roles())
                .with(settings.volumes().stream()
                        .map(volume -> volume.on(to.rig().skeleton()))
                        .toList());
    }

    private Clip touching(ContactSolver solver, Clip clip, Optional<SourceFeet> feet, Clip lying) {
        double[] rotation = new double[4];
        double floor = feet.map(of -> root.scale() * of.floor()).orElse(Double.NEGATIVE_INFINITY);
        Clip solved = solver.solve(clip, root::rotate, lying, floor, pose -> twists.apply(pose, rotation));
        return armWeights.apply(lying, legWeights.apply(lying, solved));
    }

    private Clip lying(FloorSolver solver, Clip clip, SourceFeet feet, Clip before) {
        double[] rotation = new double[4];
        Clip solved = solver.solve(
                clip,
                root::rotate,
                root::place,
                feet.floor(),
                before,
                root.scale() * feet.floor(),
                pose -> twists.apply(pose, rotation));
        return armWeights.apply(before, legWeights.apply(before, solved));
    }

    /** Returns whether a joint of the target follows joints of the source; others keep their reference pose. */
    public boolean drives(int joint) {
        return rotations.drives(joint);
    }

    /**
     * Plants the feet of a clip that another method retargeted. Returns it unchanged if feet are not solved, or are not
     * below their legs.
     *
     * @param clip of the source
     * @param transferred the same frames on the target
     */
    public Clip holdFeet(Clip clip, Clip transferred) {
        return feet.filter(solver -> limbs.skeleton() == transferred.skeleton())
                .map(solver -> solver.solve(clip, sourceFeet(clip), transferred))
                .orElse(transferred);
    }

    private Clip transfer(Clip clip, Progress progress) {
        Skeleton target = limbs.skeleton();
        BoneShifts shifts = BoneShifts.of(clip, from, to, pairs, held);
        int[] translated = shifts.translatedJoints(root.translatedJoints());
        Clip.Builder builder = new Clip.Builder(target, clip.frameTime(), clip.frameCount(), translated);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        Pose result = target.restPose();
        WorldPose resultWorld = new WorldPose(target);
        double[] rotation = new double[4];
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            if (frame % FRAMES_A_REPORT == 0) {
                progress.report(frame / (double) clip.frameCount());
            }
            clip.read(frame, pose);
            root.rotate(pose);
            world.update(pose);
            rotations.apply(world, result, resultWorld);
            shifts.apply(pose, world, result, resultWorld);
            twists.apply(result, rotation);
            root.apply(world, result, resultWorld);
            builder.set(frame, result);
        }
        return builder.build();
    }
}
