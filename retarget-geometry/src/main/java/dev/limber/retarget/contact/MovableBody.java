package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joints of a body that a solver may change, by how many numbers, and which of them move which part. Rotations are in radians
 * about the axes of the hips, bends in radians, the rise in metres of a body of 1.75 m. Immutable.
 */
final class MovableBody {
    /** How a joint changes. */
    enum Kind {
        /** It follows its parent. */
        PLAIN,
        /** It rises: one number. */
        RISE,
        /** It rotates with its parent and by a share of three numbers. */
        ROTATES,
        /** It keeps the orientation of the frame but for three numbers. */
        TILTS,
        /** It bends: one number. */
        BENDS,
        /** It keeps the orientation of the frame. */
        KEPT
    }

    /**
     * A joint and how it changes.
     *
     * @param number the first of its numbers
     * @param share of the rotation that this joint has
     * @param limb that bends
     */
    record Moved(int joint, Kind kind, int number, double share, int limb) {}

    /** Numbers that belong together, and how far they may go; a bend goes as far as its limb can. */
    record Freedom(Kind kind, int number, double stiffness, double most, int limb) {
        int count() {
            return kind == Kind.ROTATES || kind == Kind.TILTS ? 3 : 1;
        }
    }

    final Skeleton skeleton;
    final Vec3 up; // unit, world
    final double unit; // the skeleton's lengths in a metre of a body of 1.75 m
    final int hips;
    final List<LimbHinge> limbs;
    final List<Freedom> freedoms;
    final Moved[] moved; // parents first
    final Moved[][] levers; // (part) what moves it
    final int[] chains; // what moves or carries a part, and what that hangs on
    final int[] stays; // (part) the joint whose place stands for the part, as it keeps its orientation; or NONE
    private final int size;

    private MovableBody(Builder builder, BodyVolumes volumes) {
        skeleton = builder.skeleton;
        up = builder.up;
        unit = volumes.unit();
        hips = builder.hips;
        limbs = List.copyOf(builder.limbs);
        freedoms = List.copyOf(builder.freedoms);
        size = builder.size;
        levers = new Moved[BodyVolumes.COUNT][];
        Arrays.fill(levers, new Moved[0]);
        stays = new int[BodyVolumes.COUNT];
        Arrays.fill(stays, Skeleton.NONE);
        boolean[] needed = new boolean[skeleton.jointCount()];
        for (Volume volume : volumes.all()) {
            List<Moved> of = new ArrayList<>();
            int part = volume.part().index();
            for (int joint = volume.joint(); joint != Skeleton.NONE; joint = skeleton.parent(joint)) {
                needed[joint] = true;
                Moved move = builder.of[joint];
                if (move == null) {
                    continue;
                }
                if (move.kind() == Kind.KEPT || move.kind() == Kind.TILTS) {
                    stays[part] = joint;
                }
                if (move.kind() != Kind.KEPT) {
                    of.add(move);
                }
                if (joint == hips && builder.rise != null) {
                    of.add(builder.rise);
                }
            }
            levers[part] = of.toArray(Moved[]::new);
        }
        moved = IntStream.range(0, needed.length)
                .filter(joint -> builder.of[joint] != null || (needed[joint] && builder.follows(joint)))
                .mapToObj(
                        joint -> builder.of[joint] == null ? new Moved(joint, Kind.PLAIN, 0, 0, 0) : builder.of[joint])
                .toArray(Moved[]::new);
        IntStream joints = Arrays.stream(moved).mapToInt(Moved::joint);
        chains = skeleton.chainsTo(
                IntStream.concat(joints, IntStream.of(volumes.joints())).toArray());
    }

    /** Returns how many numbers a change is. */
    int size() {
        return size;
    }

    /** Whether an arm or leg can be moved at all. */
    boolean hasLimbs() {
        return !limbs.isEmpty();
    }

    boolean rises() {
        return freedoms.stream().anyMatch(freedom -> freedom.kind() == Kind.RISE);
    }

    /** Returns the joints that a clip translates once it is changed. */
    int[] translated(Clip clip) {
        return rises() ? clip.translatedWith(hips) : clip.translatedJoints();
    }

    /** Returns the joint of a part that keeps its orientation, such as a foot; negative if there is none. */
    int kept(Part part) {
        return levers[part.index()].length == 0 ? Skeleton.NONE : stays[part.index()];
    }

    /** Writes how stiff each number of a change is. */
    void stiffness(double[] out) {
        for (Freedom freedom : freedoms) {
            Arrays.fill(out, freedom.number(), freedom.number() + freedom.count(), freedom.stiffness());
        }
    }

    /**
     * Takes what may change. Limbs come first: they depend on the body alone, so the sums that are solved are nearly empty there.
     */
    static final class Builder {
        private static final List<Part> UPPER =
                List.of(Part.LEFT_UPPER_ARM, Part.RIGHT_UPPER_ARM, Part.LEFT_THIGH, Part.RIGHT_THIGH);

        private final Rig rig;
        private final Roles roles;
        private final Skeleton skeleton;
        private final Vec3 up;
        private final int hips;
        private final List<LimbHinge> limbs = new ArrayList<>();
        private final List<Freedom> freedoms = new ArrayList<>();
        private final @Nullable Moved[] of; // (joint)
        private @Nullable Moved rise;
        private int size;

        Builder(Rig rig, Roles roles) {
            this.rig = rig;
            this.roles = roles;
            skeleton = rig.skeleton();
            up = rig.up();
            hips = roles.joint(BodyPart.HIPS, Side.CENTER);
            of = new Moved[skeleton.jointCount()];
        }

        /**
         * Hands and feet keep the orientation of the frame, and arms and legs that are free rotate and bend.
         *
         * @param free whether the limb of an upper arm or thigh may move
         * @param stiffness by upper arm or thigh, as are the angles that it rotates at most
         */
        Builder limbs(BiPredicate<BodyPart, Side> free, ToDoubleFunction<Part> stiffness, ToDoubleFunction<Part> most) {
            WorldPose reference = WorldPose.of(rig.referencePose());
            for (Part upper : UPPER) {
                LimbHinge limb = LimbHinge.of(upper, roles, reference, rig.forward());
                if (limb != null) {
                    keeps(limb.end());
                }
                if (limb != null && free.test(upper.bodyPart(), upper.side())) {
                    limb(limb, stiffness.applyAsDouble(upper), most.applyAsDouble(upper));
                }
            }
            return this;
        }

        /** The upper joint of a limb rotates and the lower one bends. */
        private void limb(LimbHinge limb, double stiffness, double most) {
            rotates(stiffness, most, limb.upper());
            of[limb.lower()] = new Moved(limb.lower(), Kind.BENDS, take(Kind.BENDS, stiffness, 0), 1, limbs.size());
            limbs.add(limb);
        }

        /** Joints rotate together, an equal share each; missing ones are left out. */
        Builder rotates(double stiffness, double most, int... joints) {
            return add(Kind.ROTATES, stiffness, most, joints);
        }

        /** A joint keeps the orientation of the frame but for a rotation; a missing one is left out. */
        Builder tilts(double stiffness, double most, int joint) {
            return add(Kind.TILTS, stiffness, most, joint);
        }

        private Builder add(Kind kind, double stiffness, double most, int... joints) {
            int[] there =
                    IntStream.of(joints).filter(joint -> joint != Skeleton.NONE).toArray();
            if (there.length > 0) {
                int number = take(kind, stiffness, most);
                for (int joint : there) {
                    of[joint] = new Moved(joint, kind, number, 1.0 / there.length, 0);
                }
            }
            return this;
        }

        /** A joint keeps the orientation of the frame; a missing one is left out. */
        Builder keeps(int joint) {
            if (joint != Skeleton.NONE) {
                of[joint] = new Moved(joint, Kind.KEPT, 0, 0, 0);
            }
            return this;
        }

        /** The hips rise. */
        Builder rises(double stiffness, double most) {
            rise = new Moved(hips, Kind.RISE, take(Kind.RISE, stiffness, most), 1, 0);
            return this;
        }

        private int take(Kind kind, double stiffness, double most) {
            Freedom freedom = new Freedom(kind, size, stiffness, most, limbs.size());
            freedoms.add(freedom);
            size += freedom.count();
            return freedom.number();
        }

        /** Whether a joint hangs on one that changes. */
        private boolean follows(int joint) {
            int at = joint;
            while (at != Skeleton.NONE && of[at] == null) {
                at = skeleton.parent(at);
            }
            return at != Skeleton.NONE;
        }

        MovableBody build(BodyVolumes volumes) {
            return new MovableBody(this, volumes);
        }
    }
}
