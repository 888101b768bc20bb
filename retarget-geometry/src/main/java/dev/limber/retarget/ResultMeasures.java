package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a result differs from its source, frame by frame: what the eye sees, as directions of limbs in the body's own frame,
 * bends, gaze, soles, and the way of the hips.
 */
public final class ResultMeasures {
    /** A body that goes slower than this many heights a second goes nowhere in particular. */
    private static final double SLOW = 0.25;

    private static final Role HEAD = Role.of(BodyPart.HEAD, Side.CENTER);

    /**
     * A bone of a limb.
     *
     * @param after where the next bone ends; the same as {@code end} where there is none
     * @param hinge what bends between the two
     */
    private record Limb(Role start, Role end, Role after, String hinge) {}

    private static final List<Limb> LIMBS = limbs();

    /** Longer clips are looked at in steps. */
    private static final int MOST_FRAMES = 1000;

    private final int frames;
    private final int step;
    private final Map<String, double[]> series = new LinkedHashMap<>();

    private ResultMeasures(int frames) {
        step = Math.max(1, frames / MOST_FRAMES);
        this.frames = (frames + step - 1) / step;
    }

    /**
     * Compares a clip with what became of it.
     *
     * @param map by which the joints were paired
     * @param result of as many frames, on the target's skeleton
     */
    public static ResultMeasures of(Rig source, Rig target, JointMap map, Clip clip, Clip result) {
        ReferencePose from = new ReferencePose(source, MappedRoles.of(source, map, ChainPair::source));
        ReferencePose to = new ReferencePose(target, MappedRoles.of(target, map, ChainPair::target));
        ResultMeasures measures = new ResultMeasures(Math.min(clip.frameCount(), result.frameCount()));
        ComparedBody a = new ComparedBody(from, clip);
        ComparedBody b = new ComparedBody(to, result);
        List<Limb> limbs = LIMBS.stream()
                .filter(limb -> a.has(limb.start(), limb.end()) && b.has(limb.start(), limb.end()))
                .toList();
        for (int frame = 0; frame < measures.frames; frame++) {
            a.read(frame * measures.step);
            b.read(frame * measures.step);
            for (Limb limb : limbs) {
                measures.compare(limb, a, b, frame);
            }
            if (a.has(HEAD, HEAD) && b.has(HEAD, HEAD)) {
                measures.set("gaze", frame, ComparedBody.degrees(a.forward(HEAD), b.forward(HEAD)));
            }
            measures.set("floor", frame, b.floor() - a.floor());
            measures.set("lean", frame, Math.abs(a.lean() - b.lean()));
            measures.set("travel", frame, Math.abs(a.aside(SLOW) - b.aside(SLOW)));
        }
        return measures;
    }

    private void compare(Limb limb, ComparedBody a, ComparedBody b, int frame) {
        String name = limb.start().words();
        Vec3 there = b.direction(limb.start(), limb.end());
        set(name, frame, ComparedBody.degrees(a.direction(limb.start(), limb.end()), there));
        set("length of " + name, frame, b.stretch(limb.start(), limb.end()));
        set("jump of " + name, frame, b.turned(limb.start(), limb.end()) - a.turned(limb.start(), limb.end()));
        if (!limb.after().equals(limb.end()) && a.has(limb.end(), limb.after()) && b.has(limb.end(), limb.after())) {
            double bend = ComparedBody.degrees(there, b.direction(limb.end(), limb.after()));
            double wanted =
                    ComparedBody.degrees(a.direction(limb.start(), limb.end()), a.direction(limb.end(), limb.after()));
            set("bend of " + limb.hinge(), frame, bend - wanted);
        }
    }

    private void set(String name, int frame, double value) {
        series.computeIfAbsent(name, key -> new double[frames])[frame] = value;
    }

    private static List<Limb> limbs() {
        List<Limb> limbs = new ArrayList<>();
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            String word = side == Side.LEFT ? "left " : "right ";
            Role hand = Role.of(BodyPart.HAND, side);
            Role foot = Role.of(BodyPart.FOOT, side);
            Role forearm = Role.of(BodyPart.FOREARM, side);
            Role shin = Role.of(BodyPart.SHIN, side);
            limbs.add(new Limb(Role.of(BodyPart.UPPER_ARM, side), forearm, hand, word + "elbow"));
            limbs.add(new Limb(forearm, hand, hand, ""));
            limbs.add(new Limb(Role.of(BodyPart.THIGH, side), shin, foot, word + "knee"));
            limbs.add(new Limb(shin, foot, foot, ""));
        }
        return limbs;
    }

    /**
     * Returns the figures of every frame, or of every {@link #step}-th, by name, those that both bodies have. Of each bone of a limb, as in "left shin":
     * degrees between its directions in the two bodies' frames; "length of": of the target's bone, over that at rest; "jump
     * of": degrees that it turns from the frame before, less the source's. "bend of left knee" and the like: degrees that
     * it is bent more than the source's. "gaze": degrees between where the heads look. "floor": how much higher the lower
     * foot is than the source's, in lengths of a leg. "lean": degrees between how upright the torsos are. "travel": degrees by which
     * the way of the hips is aside of where the body looks more than the source's, NaN for who stands about.
     */
    public Map<String, double[]> series() {
        return series;
    }

    /** Returns how many frames of the clip there are from one figure to the next. */
    public int step() {
        return step;
    }
}
