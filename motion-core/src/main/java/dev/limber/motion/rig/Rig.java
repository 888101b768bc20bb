package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An analysed skeleton: the role of each joint, the reference pose, up, forward and height. Immutable. */
public final class Rig {
    /** A forward vector within this angle of an axis is snapped to the axis. */
    private static final double FACING = Math.toRadians(15);

    private final Skeleton skeleton;
    private final List<RoleMatch> matches;
    private final Roles roles;
    private final BodyPlan plan;
    private final List<String> warnings;
    private final List<Role> lacking;
    private final boolean built;
    private final ReparentedLimbs limbs;
    private final Pose reparentedReference; // of the skeleton with reparented limbs
    private final Pose reference;
    private final Vec3 up;
    private final Vec3 forward;
    private final Stature stature;
    private final List<EndSite> soles;
    private final List<Skin> skins;
    private final BodyChains chains;
    private final Optional<Pose> other; // posture of the skeleton with reparented limbs, not that of the rest pose

    private Rig(Skeleton skeleton, List<NamingProfile> profiles, Optional<Clip> clip, boolean skinned) {
        this.skeleton = skeleton;
        other = Optional.empty();
        soles = List.of();
        skins = List.of();
        RoleFinder finder = RoleFinder.find(skeleton, profiles, clip);
        matches = finder.matches();
        plan = finder.plan();
        List<String> doubts = new ArrayList<>(finder.warnings());
        lacking = finder.lacking();
        roles = new Roles(matches.stream().map(RoleMatch::role).toList());
        if (plan == BodyPlan.HUMANOID) {
            doubts.addAll(UnlikePerson.of(skeleton, roles, matches));
            Pose rest = skeleton.restPose();
            boolean restIsReference = ReferencePoseCheck.isReferencePose(WorldPose.of(rest), roles);
            limbs = ReparentedLimbs.of(skeleton, roles);
            built = !restIsReference;
            reparentedReference = restIsReference
                    ? restReference(finder, clip.filter(c -> !skinned), doubts)
                    : posed(clip, skinned, doubts);
            reference = limbs.own(reparentedReference);
            WorldPose world = WorldPose.of(reference);
            BodyFrame body = BodyFrame.of(world, roles).upright();
            up = body.up();
            forward = Axes.snap(body.forward(), FACING);
            stature = Stature.of(world, roles, up);
            chains = RoleChains.of(skeleton, roles, reference, up, forward, stature);
        } else {
            chains = finder.animal().orElseThrow();
            limbs = ReparentedLimbs.of(skeleton, chains);
            built = false;
            reparentedReference = limbs.skeleton().restPose();
            reference = skeleton.restPose();
            up = chains.up();
            forward = chains.forward();
            stature = new Stature(0, 0);
        }
        warnings = List.copyOf(doubts);
    }

    /** Returns the first frame of a clip where that is a calibration pose, else a T-pose. */
    private Pose posed(Optional<Clip> clip, boolean skinned, List<String> doubts) {
        Optional<MotionHints> hints = clip.map(c -> MotionHints.of(c, roles, upright(c, skinned, doubts)));
        return clip.filter(c -> limbs.skeleton() == skeleton)
                .flatMap(c -> CalibrationFrame.of(c, roles))
                .map(frame -> TPoseBuilder.upright(frame, roles, hints.orElseThrow()))
                .orElseGet(() -> TPoseBuilder.build(limbs.skeleton(), roles, hints));
    }

    /** Returns the axis that the body of a clip stands along, where its rest pose tells. */
    private Optional<Vec3> upright(Clip clip, boolean skinned, List<String> doubts) {
        if (skinned) {
            return Optional.of(TPoseBuilder.uprightAxis(limbs.skeleton(), roles));
        }
        return TPoseBuilder.isOnFeet(skeleton, roles)
                ? Optional.of(MotionUp.of(WorldPose.of(skeleton.restPose()), clip, roles, doubts))
                : Optional.empty();
    }

    /** The rig of an animal with a skin: the skin tells deforming joints from controls. */
    private Rig(Rig own, BodyChains chains, List<Skin> skins) {
        this.chains = chains;
        this.skins = List.copyOf(skins);
        other = Optional.empty();
        skeleton = own.skeleton;
        reference = own.reference;
        soles = own.soles;
        matches = own.matches;
        roles = own.roles;
        plan = chains.plan();
        warnings = own.warnings;
        lacking = own.lacking;
        limbs = ReparentedLimbs.of(skeleton, chains);
        built = own.built;
        reparentedReference = limbs.skeleton().restPose();
        up = chains.up();
        forward = chains.forward();
        stature = new Stature(0, 0);
    }

    /** The rig of a body that stands in another posture. */
    private Rig(Rig own, BodyChains chains, Pose posture) {
        this.chains = chains;
        other = Optional.of(posture);
        skins = own.skins;
        skeleton = own.skeleton;
        reference = own.reference;
        soles = own.soles;
        matches = own.matches;
        roles = own.roles;
        plan = chains.plan();
        warnings = own.warnings;
        lacking = own.lacking;
        limbs = own.limbs;
        built = own.built;
        reparentedReference = own.reparentedReference;
        up = chains.up();
        forward = chains.forward();
        stature = own.stature;
    }

    /** The rig with reparented limbs; all else is the same. */
    private Rig(Rig own) {
        this(own, own.limbs.skeleton(), own.reparentedReference, own.soles, own.skins);
    }

    private Rig(Rig own, Skeleton skeleton, Pose reference, List<EndSite> soles, List<Skin> skins) {
        this.skeleton = skeleton;
        this.reference = reference;
        this.soles = soles;
        this.skins = List.copyOf(skins);
        chains = own.chains;
        other = own.other;
        matches = own.matches;
        roles = own.roles;
        plan = own.plan;
        warnings = own.warnings;
        lacking = own.lacking;
        limbs = own.plan == BodyPlan.HUMANOID
                ? ReparentedLimbs.of(skeleton, roles)
                : ReparentedLimbs.of(skeleton, chains);
        built = own.built;
        reparentedReference = own.reparentedReference;
        up = own.up;
        forward = own.forward;
        stature = own.stature;
    }

    /**
     * Returns the rest pose with straight limbs and level feet, in the world of the clip. Limbs stay as they are where the naming profile
     * says that the rest pose is straight.
     */
    private Pose restReference(RoleFinder finder, Optional<Clip> clip, List<String> doubts) {
        boolean straight = finder.profile().filter(NamingProfile::restsStraight).isPresent();
        Pose pose = straight ? limbs.skeleton().restPose() : StraightLimbs.of(limbs.skeleton(), roles);
        LevelFeet.set(pose, roles);
        return clip.isPresent() ? MotionUp.rotate(pose, clip.get(), roles, doubts) : pose;
    }

    /** Identifies the joints of a skeleton with the built-in naming profiles. */
    public static Rig of(Skeleton skeleton) {
        return of(skeleton, NamingProfiles.builtIn());
    }

    /** Identifies the joints of a skeleton with the given profiles; of two that match equally well, the first wins. */
    public static Rig of(Skeleton skeleton, List<NamingProfile> profiles) {
        return new Rig(skeleton, profiles, Optional.empty(), false);
    }

    /** Identifies the joints of a clip's skeleton; the motion shows what the zero pose does not. */
    public static Rig of(Clip clip) {
        return of(clip, NamingProfiles.builtIn());
    }

    /** As {@link #of(Clip)}, with the given profiles; of two that match equally well, the first wins. */
    public static Rig of(Clip clip, List<NamingProfile> profiles) {
        return of(clip, profiles, List.of());
    }

    /**
     * As {@link #of(Clip, List)}, with the skins of the character: a mesh that is worn stands as it rests, whatever the clip
     * does, so that one who lies in it lies.
     */
    public static Rig of(Clip clip, List<NamingProfile> profiles, List<Skin> skins) {
        Optional<Clip> motion = Optional.of(clip).filter(c -> c.frameCount() > 0);
        return new Rig(clip.skeleton(), profiles, motion, !skins.isEmpty()).withSkins(skins);
    }

    /**
     * Returns the same rig with skins of its skeleton. The soles of a humanoid are then the lowest points of the skins at
     * rest; an animal still stands on its bones.
     */
    public Rig withSkins(List<Skin> skins) {
        if (plan == BodyPlan.HUMANOID) {
            return new Rig(this, skeleton, reference, Soles.of(this, skins), skins);
        }
        return skins.isEmpty() ? this : new Rig(this, BodyChains.of(skeleton, chains.posture(), skins), skins);
    }

    /**
     * Returns the same rig understood in another posture: a quadruped on its hind legs, a person on all fours.
     *
     * @param body its chains in that posture
     * @param posture of the skeleton of {@link #limbs}, in the world of the rest pose; not null, unaffected
     */
    public Rig standing(BodyChains body, Pose posture) {
        return new Rig(this, body, posture);
    }

    /** Returns the posture of its chains on the skeleton of {@link #limbs}; nobody may change it. */
    public Pose posture() {
        return other.orElseGet(() -> limbs.skeleton() == skeleton
                ? chains.posture()
                : limbs.skeleton().restPose());
    }

    /** Returns the body as chains of joints, for any body plan. */
    public BodyChains chains() {
        return chains;
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the points of the skin that touch the ground; empty for a rig without a skin. */
    public List<EndSite> soles() {
        return soles;
    }

    /** Returns the skins that are bound to the skeleton; empty if there are none. */
    public List<Skin> skins() {
        return skins;
    }

    /** Returns the same rig with feet and hands parented to their limbs: this one if they already are. */
    public Rig withReparentedLimbs() {
        return limbs.skeleton() == skeleton ? this : new Rig(this);
    }

    /** Returns the conversion of poses and clips of {@link #withReparentedLimbs} back to this rig. */
    public ReparentedLimbs limbs() {
        return limbs;
    }

    public Roles roles() {
        return roles;
    }

    /** Returns the role of a joint, with its confidence and reason. */
    public RoleMatch match(int joint) {
        return matches.get(joint);
    }

    public BodyPlan plan() {
        return plan;
    }

    /** Returns warnings about doubtful roles or chains, one sentence each; usually empty. */
    public List<String> warnings() {
        return plan == BodyPlan.HUMANOID
                ? warnings
                : Stream.concat(warnings.stream(), chains.doubts().stream()).toList();
    }

    /** Returns the roles that a humanoid needs and that were not found; empty for a humanoid. */
    public List<Role> lacking() {
        return lacking;
    }

    /**
     * Returns the reference pose, a new copy: standing, knees and elbows straight, arms in any direction. It is the rest
     * pose with limbs straightened if the rest pose shows a standing body, upright or lying; else the first frame of the
     * clip if that is a calibration pose; else a T-pose.
     */
    public Pose referencePose() {
        Pose copy = new Pose(skeleton);
        copy.set(reference);
        return copy;
    }

    /** Whether the reference pose was built because the rest pose does not show a standing body. */
    public boolean isReferencePoseBuilt() {
        return built;
    }

    /** Returns the unit vector from the feet to the head, in world space of the reference pose. */
    public Vec3 up() {
        return up;
    }

    /** Returns the unit vector that the character faces along, in world space of the reference pose. */
    public Vec3 forward() {
        return forward;
    }

    /** Returns the height from the soles to the top of the head, in the skeleton's unit. */
    public double height() {
        return stature.height();
    }

    /** Returns the length of thigh and shin, in the skeleton's unit. */
    public double legLength() {
        return stature.legLength();
    }
}
