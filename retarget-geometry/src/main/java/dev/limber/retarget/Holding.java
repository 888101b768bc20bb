package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.BitSet;

/**
 * Detects by the motion when a hand holds something: what is held keeps its place in the hand, or moves in it much more
 * slowly than the hand. Lengths are for a body of 1.75 m.
 */
final class Holding {
    private static final double STANDARD = 1.75; // m
    private static final double ABOUT = 0.034; // s either way, over which speeds are measured
    private static final double STILL = 0.1; // m/s: slower than this nothing moves
    private static final double LOOSE = 0.3; // of the speed of the hand: what moves faster in it is not held
    private static final double PROOF = 0.15; // m that a hand goes with what it holds, to tell it from what is near
    private static final double SHORTEST = 0.2; // s
    private static final double EASE = 0.12; // s

    private final double[] speeds; // (frame) of what is held, in the hand, m/s
    private final double[] hands; // (frame) of the hand against the chest, m/s
    private final double[] distances; // (frame) m
    private final double frameTime;

    /**
     * Follows a hand and what it may hold through a clip of the source.
     *
     * @param thing joint
     * @param chest joint against which a hand moves
     */
    Holding(Clip clip, HandPair hand, int thing, int chest, double height) {
        int frames = clip.frameCount();
        Vec3[] places = new Vec3[frames];
        Vec3[] offsets = new Vec3[frames];
        distances = new double[frames];
        frameTime = clip.frameTime();
        double unit = height / STANDARD;
        clip.forEach((frame, pose, world) -> {
            places[frame] = hand.inHand(thing, world).times(1 / unit);
            offsets[frame] = inChest(hand.source(), chest, world).times(1 / unit);
            distances[frame] = places[frame].length();
        });
        speeds = speeds(places);
        hands = speeds(offsets);
    }

    private static Vec3 inChest(int hand, int chest, WorldPose world) {
        return Quat.inverseRotate(
                world.rotations(), 4 * chest, world.position(hand).minus(world.position(chest)));
    }

    private double[] speeds(Vec3[] places) {
        int about = Math.max(1, (int) Math.round(ABOUT / frameTime));
        double[] speeds = new double[places.length];
        for (int frame = 0; frame < speeds.length; frame++) {
            int first = Math.max(0, frame - about);
            int last = Math.min(speeds.length - 1, frame + about);
            speeds[frame] = first == last ? 0 : places[first].distance(places[last]) / ((last - first) * frameTime);
        }
        return speeds;
    }

    /**
     * Returns the frames in which the hand holds it: stretches in which it stays in the hand and is either near enough
     * or has moved with the hand.
     *
     * @param near m; closer than this needs no proof by motion
     */
    BitSet frames(double near) {
        BitSet held = new BitSet();
        int first = 0;
        for (int frame = 0; frame <= speeds.length; frame++) {
            boolean stays = frame < speeds.length && speeds[frame] <= Math.max(STILL, LOOSE * hands[frame]);
            if (!stays) {
                if (frame > first && isHeld(first, frame, near)) {
                    held.set(first, frame);
                }
                first = frame + 1;
            }
        }
        return held;
    }

    private boolean isHeld(int first, int end, double near) {
        double loose = 0;
        double moved = 0;
        double distance = 0;
        for (int frame = first; frame < end; frame++) {
            loose += speeds[frame] * frameTime;
            moved += hands[frame] * frameTime;
            distance += distances[frame] / (end - first);
        }
        boolean wholeClip = first == 0 && end == speeds.length;
        boolean lasts = wholeClip || (end - first) * frameTime >= SHORTEST;
        return lasts && (distance < near || (moved > PROOF && loose <= LOOSE * moved));
    }

    /** Returns how much a hold counts in each frame: eased in before it and out after it. */
    static double[] weights(BitSet held, int frames, double frameTime) {
        double[] weights = new double[frames];
        int ease = (int) Math.max(1, Math.round(EASE / frameTime));
        for (int frame = 0; frame < frames; frame++) {
            int before = held.previousSetBit(frame);
            int after = held.nextSetBit(frame);
            int off = Math.min(before < 0 ? ease : frame - before, after < 0 ? ease : after - frame);
            double t = 1 - Math.min(1, off / (double) ease);
            weights[frame] = t * t * (3 - 2 * t);
        }
        return weights;
    }
}
