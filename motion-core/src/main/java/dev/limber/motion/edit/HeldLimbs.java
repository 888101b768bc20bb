package dev.limber.motion.edit;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.PoseHandles;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Feet and hands that a layer leaves where they are beneath it, whatever its keys do to the rest of the body; only keys of
 * their own move them. Limbs bend by inverse kinematics, and the hips follow by what they do not reach. Immutable.
 */
public final class HeldLimbs {
    public static final HeldLimbs NONE = new HeldLimbs(Optional.empty(), Set.of());

    private static final double SAME_ROTATION = 1e-3; // radians that count as none

    private final Optional<PoseHandles> handles;
    private final Set<Integer> ends;

    private HeldLimbs(Optional<PoseHandles> handles, Set<Integer> ends) {
        this.handles = handles;
        this.ends = Set.copyOf(ends);
    }

    /**
     * Holds feet and hands.
     *
     * @param handles of the character that the layer is for
     * @param ends joints; what is no foot or hand with a whole limb is left out
     */
    public static HeldLimbs of(PoseHandles handles, Collection<Integer> ends) {
        Set<Integer> able = new TreeSet<>(ends);
        able.removeIf(end -> !handles.canHold(end));
        return able.isEmpty() ? NONE : new HeldLimbs(Optional.of(handles), able);
    }

    /** Returns the joints of the feet and hands. */
    public Set<Integer> ends() {
        return ends;
    }

    /**
     * Brings ends back to where they are in another pose, but for their own keys.
     *
     * @param weight of these, less than 0 to take them out
     */
    void hold(Pose pose, WorldPose beneath, double weight, IntFunction<Optional<LayerKey>> keys) {
        double[] rotationShift = new double[4];
        for (int end : ends) {
            keys.apply(end).ifPresent(key -> {
                beneath.position(end).plus(key.shift().times(weight)).store(beneath.positions(), 3 * end);
                key.rotationShift().times(weight).store(rotationShift, 0);
                Quat.exp(rotationShift, 0, rotationShift, 0);
                Quat.multiply(rotationShift, 0, beneath.rotations(), 4 * end, beneath.rotations(), 4 * end);
            });
        }
        handles.ifPresent(solver -> solver.reach(pose, beneath, ends));
    }

    /** Returns a key that tells how an end is elsewhere in one pose than in another. */
    LayerKey offset(LayerKey key, int end, WorldPose from, WorldPose to) {
        Vec3 shift = to.position(end).minus(from.position(end));
        double[] rotationShift = new double[4];
        Quat.multiplyInverse(to.rotations(), 4 * end, from.rotations(), 4 * end, rotationShift, 0);
        Quat.log(rotationShift, 0, rotationShift, 0);
        Vec3 rotatedBy = Vec3.of(rotationShift, 0);
        double exact = handles.map(PoseHandles::exactness).orElse(0.0);
        return key.withOffset(
                shift.length() > exact ? shift : Vec3.ZERO, rotatedBy.length() > SAME_ROTATION ? rotatedBy : Vec3.ZERO);
    }

    /** Whether two poses are the same to the last bit. */
    static boolean isSame(Pose a, Pose b) {
        return Arrays.equals(a.rotations(), b.rotations()) && Arrays.equals(a.translations(), b.translations());
    }
}
