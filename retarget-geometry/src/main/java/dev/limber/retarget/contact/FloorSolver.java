package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Brings knees, hands, seat, back and head to the floor where the source's are, and keeps them from sinking into it. Each frame
 * is the least change of the whole body that does so while feet stay (damped least squares); changes are smooth in time.
 * Immutable.
 */
public final class FloorSolver {
    private final BodyVolumes source;
    private final BodyVolumes target;
    private final Vec3 up; // unit, the target's world
    private final MovableBody body;
    private final LowHands hands;
    private final double difference; // 0 for equal bodies, to 1
    private final double[] ankles; // (foot)

    /** Brings points of the source, rotated so that up is the target's, to where they belong in the target's world. */
    @FunctionalInterface
    public interface Placement {
        /** Writes where a point at {@code i} belongs. */
        void place(double[] point, int i, double[] out, int o);
    }

    /** @param free whether the limb of an upper arm or thigh may move */
    public FloorSolver(BodyVolumes source, Rig rig, Roles roles, BodyVolumes target, BiPredicate<BodyPart, Side> free) {
        this.source = source;
        this.target = target;
        up = rig.up();
        body = WholeBody.of(rig, roles, target, free);
        difference = target.difference(source);
        hands = new LowHands(source, target, up, rig.forward(), side -> free.test(BodyPart.UPPER_ARM, side));
        ankles = FootHold.ankles(target, WorldPose.of(rig.referencePose()), up);
    }

    /**
     * Returns the clip with what lies on the floor; the same one where nothing does.
     *
     * @param clip of the source
     * @param rotation brings poses of the source into the target's world
     * @param placement of points that were rotated so
     * @param sourceFloor height of the source's floor along its up
     * @param held the same frames on the target
     * @param targetFloor height of the target's floor along its up
     * @param after is given each pose that changed
     */
    public Clip solve(
            Clip clip,
            Consumer<Pose> rotation,
            Placement placement,
            double sourceFloor,
            Clip held,
            double targetFloor,
            Consumer<Pose> after) {
        boolean differs = difference > 0; // not so of the same body, nor of one without height
        if (!differs || !body.hasLimbs() || held.frameCount() == 0) {
            return held;
        }
        if (!FloorReach.mayTouch(clip, source, rotation, up, sourceFloor, LowHands.CLEAR)
                && !FloorReach.mayTouch(held, target, pose -> {}, up, targetFloor, LowHands.CLEAR)) {
            return held;
        }
        Clip clear = hands.solve(clip, rotation, sourceFloor, held, targetFloor, after);
        return lying(clip, rotation, placement, sourceFloor, clear, targetFloor, after);
    }

    /** Brings to the floor what lies on it. */
    private Clip lying(
            Clip clip,
            Consumer<Pose> rotation,
            Placement placement,
            double sourceFloor,
            Clip held,
            double targetFloor,
            Consumer<Pose> after) {
        FloorTrack there =
                FloorTrack.of(clip, source, up, sourceFloor, rotation).levelled();
        FloorTrack here = FloorTrack.of(held, target, up, targetFloor);
        FloorGoals goals = new FloorGoals(there, here, placement, up, difference);
        if (!goals.isAny(here)) {
            return held;
        }
        return new FloorFrames(body, held, here, target, ankles, goals, up, targetFloor).solve(after);
    }
}
