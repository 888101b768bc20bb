package dev.limber.retarget;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;

/**
 * Converts from the source's world to the target's: up, forward and scale. Lengths are scaled by the ratio of leg
 * lengths, or of body lengths if either has no legs. A body that hangs low between long legs, such as a spider's, is
 * raised by the ratio of its height instead.
 */
final class ChainFrames {
    private final double[] rotation; // wxyz, from the source's world to the target's
    private final Vec3 up; // unit, the target's world
    private final Vec3 left; // unit, the target's world
    private final double scale; // target lengths per source length
    private final double verticalScale; // the same for the height of the body
    private final double horizontalScale; // the same for horizontal distances

    ChainFrames(BodyChains source, BodyChains target, RetargetSettings settings) {
        rotation = new double[4];
        up = target.up();
        left = up.cross(target.forward()).normalized();
        boolean legs = source.legLength() > 0 && target.legLength() > 0;
        double from = legs ? source.legLength() : source.bodyLength();
        double to = legs ? target.legLength() : target.bodyLength();
        if (!(from > 0 && to > 0)) {
            throw new RetargetException("the bones of the " + (from > 0 ? "target" : "source") + " rig have no length");
        }
        scale = to / from;
        verticalScale = legs && spreads(target) && !spreads(source) ? legHeight(target) / legHeight(source) : scale;
        horizontalScale = settings.body().stride() * (settings.rootMotion() == RootMotion.WORLD ? 1 : scale);
        if (settings.facing() == Facing.CHARACTER) {
            double[] own = axes(source);
            Quat.multiplyInverse(axes(target), 0, own, 0, rotation, 0);
        } else {
            Quat.between(source.up(), up, rotation, 0);
        }
    }

    private ChainFrames(ChainFrames other, double horizontalScale) {
        rotation = other.rotation;
        up = other.up;
        left = other.left;
        scale = other.scale;
        verticalScale = other.verticalScale;
        this.horizontalScale = horizontalScale;
    }

    /** Returns the same with horizontal distances multiplied by a factor. */
    ChainFrames withStride(double factor) {
        return factor == 1 ? this : new ChainFrames(this, factor * horizontalScale);
    }

    private static boolean spreads(BodyChains body) {
        return legHeight(body) < Math.cos(ChainRotations.FAR_APART) * body.legLength();
    }

    /** Returns how high the legs of a body are at the joints that swing them, on average. */
    private static double legHeight(BodyChains body) {
        WorldPose posture = WorldPose.of(body.posture());
        return body.of(ChainKind.LEG)
                .filter(Chain::meetsGround)
                .mapToDouble(leg -> {
                    int swing = Chain.swing(leg.joints(), leg.joints().indexOf(leg.contact()), posture, body.up());
                    return posture.position(leg.joints().get(swing))
                            .minus(posture.position(leg.contact()))
                            .dot(body.up());
                })
                .average()
                .orElse(body.legLength()); // legs without feet
    }

    private static double[] axes(BodyChains body) {
        double[] axes = new double[4];
        Vec3 left = body.up().cross(body.forward()).normalized();
        Quat.fromAxes(left, body.up(), left.cross(body.up()).normalized(), axes, 0);
        return axes;
    }

    Vec3 up() {
        return up;
    }

    /** Returns where the left of the target's posture is. */
    Vec3 left() {
        return left;
    }

    /** Converts a displacement from the source's world to the target's. */
    Vec3 displacement(Vec3 displacement) {
        Vec3 rotated = Quat.rotate(rotation, 0, displacement);
        Vec3 rise = up.times(rotated.dot(up));
        return rotated.minus(rise).times(horizontalScale).plus(rise.times(verticalScale));
    }

    /**
     * Returns how much further feet are lifted than the body is raised, in target lengths per source length: 0, except
     * for bodies that hang between their legs, whose feet go higher than the body.
     */
    double liftBeyondRise() {
        return Math.sqrt(scale * verticalScale) - verticalScale;
    }

    Vec3 direction(Vec3 direction) {
        return Quat.rotate(rotation, 0, direction);
    }

    /** Converts a rotation from the source's world to the target's. */
    void rotation(double[] q, int i) {
        Quat.multiply(rotation, 0, q, i, q, i);
        Quat.multiplyInverse(q, i, rotation, 0, q, i);
    }
}
