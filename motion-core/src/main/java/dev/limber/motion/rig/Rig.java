package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An analysed skeleton: the role of each joint, the reference pose, up, forward and height. Immutable. */
public final class Rig {
    private final RoleFinder found;
    private final Roles roles;
    private final List<String> warnings;
    private final ReferenceBody body;
    private final Optional<Pose>
            posture; // of the skeleton with reparented limbs, where it is not that of the rest pose
    private final List<EndSite> soles;
    private final List<Skin> skins;

    private Rig(
            RoleFinder found,
            Roles roles,
            List<String> warnings,
            ReferenceBody body,
            Optional<Pose> posture,
            List<EndSite> soles,
            List<Skin> skins) {
        this.found = found;
        this.roles = roles;
        this.warnings = List.copyOf(warnings);
        this.body = body;
        this.posture = posture;
        this.soles = soles;
        this.skins = List.copyOf(skins);
    }

    private static Rig of(Skeleton skeleton, List<NamingProfile> profiles, Optional<Clip> clip, boolean skinned) {
        RoleFinder found = RoleFinder.find(skeleton, profiles, clip);
        Roles roles = new Roles(found.matches().stream().map(RoleMatch::role).toList());
        List<String> warnings = new ArrayList<>(found.warnings());
        ReferenceBody body;
        if (found.plan() == BodyPlan.HUMANOID) {
            warnings.addAll(UnlikePerson.of(skeleton, roles, found.matches()));
            body = ReferenceBody.person(skeleton, roles, found.profile(), clip, skinned, warnings);
        } else {
            body = ReferenceBody.animal(skeleton, found.animal().orElseThrow());
        }
        return new Rig(found, roles, warnings, body, Optional.empty(), List.of(), List.of());
    }

    /** Identifies the joints of a skeleton with the built-in naming profiles. */
    public static Rig of(Skeleton skeleton) {
        return of(skeleton, NamingProfiles.builtIn());
    }

    /** Identifies the joints of a skeleton with the given profiles; of two that match equally well, the first wins. */
    public static Rig of(Skeleton skeleton, List<NamingProfile> profiles) {
        return of(skeleton, profiles, Optional.empty(), false);
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
        return of(clip.skeleton(), profiles, motion, !skins.isEmpty()).withSkins(skins);
    }

    /**
     * Returns the same rig with skins of its skeleton. The soles of a humanoid are then the lowest points of the skins at
     * rest; an animal still stands on its bones.
     */
    public Rig withSkins(List<Skin> skins) {
        if (plan() == BodyPlan.HUMANOID) {
            return new Rig(found, roles, warnings, body, posture, Soles.of(this, skins), skins);
        }
        return skins.isEmpty()
                ? this
                : new Rig(
                        found,
                        roles,
                        warnings,
                        ReferenceBody.animal(skeleton(), BodyChains.of(skeleton(), chains().posture(), skins)),
                        Optional.empty(),
                        soles,
                        skins);
    }

    /**
     * Returns the same rig understood in another posture: a quadruped on its hind legs, a person on all fours.
     *
     * @param chains its chains in that posture
     * @param posture of the skeleton of {@link #limbs}, in the world of the rest pose; not null, unaffected
     */
    public Rig inPosture(BodyChains chains, Pose posture) {
        return new Rig(found, roles, warnings, body.with(chains), Optional.of(posture), soles, skins);
    }

    /** Returns the posture of its chains on the skeleton of {@link #limbs}; nobody may change it. */
    public Pose posture() {
        return posture.orElseGet(() -> limbs().skeleton() == skeleton()
                ? chains().posture()
                : limbs().skeleton().restPose());
    }

    /** Returns the body as chains of joints, for any body plan. */
    public BodyChains chains() {
        return body.chains();
    }

    public Skeleton skeleton() {
        return body.pose().skeleton();
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
        return limbs().skeleton() == skeleton()
                ? this
                : new Rig(found, roles, warnings, body.withReparentedLimbs(roles), posture, soles, skins);
    }

    /** Returns the conversion of poses and clips of {@link #withReparentedLimbs} back to this rig. */
    public ReparentedLimbs limbs() {
        return body.limbs();
    }

    public Roles roles() {
        return roles;
    }

    /** Returns the role of a joint, with its confidence and reason. */
    public RoleMatch match(int joint) {
        return found.matches().get(joint);
    }

    public BodyPlan plan() {
        return chains().plan();
    }

    /** Returns warnings about doubtful roles or chains, one sentence each; usually empty. */
    public List<String> warnings() {
        return plan() == BodyPlan.HUMANOID
                ? warnings
                : Stream.concat(warnings.stream(), chains().doubts().stream()).toList();
    }

    /** Returns the roles that a humanoid needs and that were not found; empty for a humanoid. */
    public List<Role> lacking() {
        return found.lacking();
    }

    /**
     * Returns the reference pose, a new copy: standing, knees and elbows straight, arms in any direction. It is the rest
     * pose with limbs straightened if the rest pose shows a standing body, upright or lying; else the first frame of the
     * clip if that is a calibration pose; else a T-pose.
     */
    public Pose referencePose() {
        Pose copy = new Pose(skeleton());
        copy.set(body.pose());
        return copy;
    }

    /** Whether the reference pose was built because neither the rest pose nor the first frame shows a body that stands straight. */
    public boolean isReferencePoseBuilt() {
        return body.built();
    }

    /** Returns the unit vector from the feet to the head, in world space of the reference pose. */
    public Vec3 up() {
        return chains().up();
    }

    /** Returns the unit vector that the character faces along, in world space of the reference pose. */
    public Vec3 forward() {
        return chains().forward();
    }

    /** Returns the height from the soles to the top of the head, in the skeleton's unit. */
    public double height() {
        return body.stature().height();
    }

    /** Returns the length of thigh and shin, in the skeleton's unit. */
    public double legLength() {
        return body.stature().legLength();
    }
}
