package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;

/** A skeleton that is understood: which joint is which, how the character stands, and how tall it is. Immutable. */
public final class Rig {
    /** A body that leans no more than this off an axis is meant to stand along it. */
    private static final double UPRIGHT = Math.toRadians(35);

    private static final double FACING = Math.toRadians(15);

    private final Skeleton skeleton;
    private final List<RoleMatch> matches;
    private final Roles roles;
    private final BodyPlan plan;
    private final List<String> warnings;
    private final List<Role> lacking;
    private final boolean built;
    private final WholeLimbs limbs;
    private final Pose wholeStanding; // of the skeleton with whole limbs
    private final Pose standing;
    private final Vec3 up;
    private final Vec3 forward;
    private final Stature stature;
    private final List<EndSite> soles;
    private final List<Skin> skins;
    private final BodyChains chains;

    private Rig(Skeleton skeleton, List<NamingProfile> profiles, Optional<Clip> clip) {
        this.skeleton = skeleton;
        soles = List.of();
        skins = List.of();
        RoleFinder finder = RoleFinder.find(skeleton, profiles, clip);
        matches = finder.matches();
        plan = finder.plan();
        warnings = finder.warnings();
        lacking = finder.lacking();
        roles = new Roles(matches.stream().map(RoleMatch::role).toList());
        if (plan == BodyPlan.HUMANOID) {
            Pose rest = skeleton.restPose();
            boolean restStands = ReferencePoseCheck.isReferencePose(WorldPose.of(rest), roles);
            limbs = WholeLimbs.of(skeleton, roles);
            built = !restStands;
            wholeStanding = restStands ? restStanding(finder, clip) : posed(clip);
            standing = limbs.own(wholeStanding);
            WorldPose world = WorldPose.of(standing);
            BodyFrame body = BodyFrame.of(world, roles);
            up = Axes.snap(body.up(), UPRIGHT);
            forward = Axes.snap(body.forward().rejectedFrom(up).normalized(), FACING);
            stature = Stature.of(world, roles, up);
            chains = RoleChains.of(skeleton, roles, standing, up, forward, stature);
        } else {
            chains = finder.animal().orElseThrow();
            limbs = WholeLimbs.of(skeleton, chains);
            built = false;
            wholeStanding = limbs.skeleton().restPose();
            standing = skeleton.restPose();
            up = chains.up();
            forward = chains.forward();
            stature = new Stature(0, 0);
        }
    }

    /** Returns the pose in which a clip begins, where that shows how the body stands, else a T-pose. */
    private Pose posed(Optional<Clip> clip) {
        Optional<MotionHints> hints = clip.map(c -> MotionHints.of(c, roles));
        return clip.filter(c -> limbs.skeleton() == skeleton)
                .flatMap(c -> CalibrationFrame.of(c, roles))
                .map(frame -> TPoseBuilder.upright(frame, roles, hints.orElseThrow()))
                .orElseGet(() -> TPoseBuilder.build(limbs.skeleton(), roles, hints));
    }

    /** The rig of an animal with a skin, which tells its joints from those that only control it. */
    private Rig(Rig own, BodyChains chains, List<Skin> skins) {
        this.chains = chains;
        this.skins = List.copyOf(skins);
        skeleton = own.skeleton;
        standing = own.standing;
        soles = own.soles;
        matches = own.matches;
        roles = own.roles;
        plan = chains.plan();
        warnings = own.warnings;
        lacking = own.lacking;
        limbs = WholeLimbs.of(skeleton, chains);
        built = own.built;
        wholeStanding = limbs.skeleton().restPose();
        up = chains.up();
        forward = chains.forward();
        stature = new Stature(0, 0);
    }

    /** The rig with whole limbs: understood as it is, but for how its joints hang together. */
    private Rig(Rig own) {
        this(own, own.limbs.skeleton(), own.wholeStanding, own.soles, own.skins);
    }

    private Rig(Rig own, Skeleton skeleton, Pose standing, List<EndSite> soles, List<Skin> skins) {
        this.skeleton = skeleton;
        this.standing = standing;
        this.soles = soles;
        this.skins = List.copyOf(skins);
        chains = own.chains;
        matches = own.matches;
        roles = own.roles;
        plan = own.plan;
        warnings = own.warnings;
        lacking = own.lacking;
        limbs = own.plan == BodyPlan.HUMANOID ? WholeLimbs.of(skeleton, roles) : WholeLimbs.of(skeleton, chains);
        built = own.built;
        wholeStanding = own.wholeStanding;
        up = own.up;
        forward = own.forward;
        stature = own.stature;
    }

    /**
     * Returns the rest pose with straight limbs, unless those who made it hold it to be straight as it is, in the world of
     * the clip.
     */
    private Pose restStanding(RoleFinder finder, Optional<Clip> clip) {
        boolean straight = finder.profile().filter(NamingProfile::restsStraight).isPresent();
        Pose pose = straight ? limbs.skeleton().restPose() : StraightLimbs.of(limbs.skeleton(), roles);
        return clip.isPresent() ? MotionUp.turn(pose, clip.get(), roles) : pose;
    }

    /** Reads a skeleton by the profiles that come with Limber. */
    public static Rig of(Skeleton skeleton) {
        return of(skeleton, NamingProfiles.builtIn());
    }

    /** Reads a skeleton by profiles of one's own; where two explain as much, the first is believed. */
    public static Rig of(Skeleton skeleton, List<NamingProfile> profiles) {
        return new Rig(skeleton, profiles, Optional.empty());
    }

    /** Reads the skeleton of a clip; the motion tells what the zero pose does not. */
    public static Rig of(Clip clip) {
        return of(clip, NamingProfiles.builtIn());
    }

    /** Reads the skeleton of a clip by profiles of one's own; where two explain as much, the first is believed. */
    public static Rig of(Clip clip, List<NamingProfile> profiles) {
        return new Rig(clip.skeleton(), profiles, Optional.of(clip));
    }

    /** Returns the same rig with skins of its skeleton, standing on their lowest points at rest; an animal by its bones. */
    public Rig withSkins(List<Skin> skins) {
        if (plan == BodyPlan.HUMANOID) {
            return new Rig(this, skeleton, standing, Soles.of(this, skins), skins);
        }
        return skins.isEmpty() ? this : new Rig(this, BodyChains.of(skeleton, chains.posture(), skins), skins);
    }

    /** Returns the body as chains of joints, whatever its plan. */
    public BodyChains chains() {
        return chains;
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the points of the skin that the character stands on; empty where only joints are known. */
    public List<EndSite> soles() {
        return soles;
    }

    /** Returns the skins that the rig moves; empty where only joints are known. */
    public List<Skin> skins() {
        return skins;
    }

    /** Returns the same rig with feet and hands on their limbs: this one where they are. */
    public Rig withWholeLimbs() {
        return limbs.skeleton() == skeleton ? this : new Rig(this);
    }

    /** Returns what brings poses of {@link #withWholeLimbs} back. */
    public WholeLimbs limbs() {
        return limbs;
    }

    public Roles roles() {
        return roles;
    }

    /** Returns what the joint was taken for, how sure that is, and why. */
    public RoleMatch match(int joint) {
        return matches.get(joint);
    }

    public BodyPlan plan() {
        return plan;
    }

    /** Returns what is doubtful about how the skeleton was understood, one plain sentence each; empty for most. */
    public List<String> warnings() {
        return warnings;
    }

    /** Returns the limbs that a human body needs and nothing here looks or is called like; empty for a humanoid. */
    public List<Role> lacking() {
        return lacking;
    }

    /**
     * Returns a new pose in which the character stands straight, arms any way, knees and elbows straight: its rest pose
     * but for bent limbs if it stands in that, upright or lying, else that of a first frame which is there to show it,
     * else a T-pose.
     */
    public Pose referencePose() {
        Pose copy = new Pose(skeleton);
        copy.set(standing);
        return copy;
    }

    /** Whether the reference pose was built, as the character does not stand in its rest pose. */
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

    /** Returns the length from the soles to the top of the head, in the skeleton's unit. */
    public double height() {
        return stature.height();
    }

    /** Returns the length of thigh and shin, in the skeleton's unit. */
    public double legLength() {
        return stature.legLength();
    }
}
