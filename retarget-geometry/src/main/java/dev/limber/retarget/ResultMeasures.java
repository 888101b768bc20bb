package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a result differs from its source, frame by frame, as the eye sees it: directions of limbs in the body's own
 * frame, bends of knees and elbows, gaze, soles, and the path of the hips.
 */
public final class ResultMeasures {
    /** Heights a second: the path of a slower body has no direction. */
    private static final double SLOW = 0.25;

    private static final String BODY = "body";
    private static final Role HEAD = Role.of(BodyPart.HEAD, Side.CENTER);

    /**
     * A bone of a limb.
     *
     * @param after where the next bone ends; the same as {@code end} if there is none
     * @param hinge what bends between the two
     */
    private record Limb(Role start, Role end, Role after, String hinge) {}

    private record Measure(Kind kind, String limb) {}

    /**
     * One figure of one limb over time.
     *
     * @param kind what is compared, in its unit
     * @param limb in words, as in "left shin" or "left knee"; "head" or "body"
     * @param values of every frame, or of every {@link #step()}-th
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Series(Kind kind, String limb, double[] values) {
        /** Returns the mean size over the frames that have one, 0 where none has. */
        public double mean() {
            return Arrays.stream(values)
                    .filter(value -> !Double.isNaN(value))
                    .map(Math::abs)
                    .average()
                    .orElse(0);
        }

        /** Returns the value that half of the frames are below. */
        public double median() {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private static final List<Limb> LIMBS = limbs();

    /** Longer clips are looked at in steps. */
    static final int MOST_FRAMES = 1000;

    private final int frames;
    private final int step;
    private final Map<Measure, Series> series = new LinkedHashMap<>();

    private ResultMeasures(int frames) {
        step = Math.max(1, frames / MOST_FRAMES);
        this.frames = (frames + step - 1) / step;
    }

    /**
     * Compares a clip with its result.
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
                measures.set(Kind.GAZE, "head", frame, ComparedBody.degrees(a.forward(HEAD), b.forward(HEAD)));
            }
            measures.set(Kind.FLOOR, BODY, frame, b.floor() - a.floor());
            measures.set(Kind.LEAN, BODY, frame, Math.abs(a.lean() - b.lean()));
            measures.set(Kind.TRAVEL, BODY, frame, Math.abs(a.aside(SLOW) - b.aside(SLOW)));
        }
        return measures;
    }

    private void compare(Limb limb, ComparedBody a, ComparedBody b, int frame) {
        String name = limb.start().words();
        Vec3 there = b.direction(limb.start(), limb.end());
        set(Kind.DIRECTION, name, frame, ComparedBody.degrees(a.direction(limb.start(), limb.end()), there));
        set(Kind.TORN, name, frame, b.stretch(limb.start(), limb.end()));
        set(Kind.JUMP, name, frame, b.rotated(limb.start(), limb.end()) - a.rotated(limb.start(), limb.end()));
        if (!limb.after().equals(limb.end()) && a.has(limb.end(), limb.after()) && b.has(limb.end(), limb.after())) {
            double bend = ComparedBody.degrees(there, b.direction(limb.end(), limb.after()));
            double wanted =
                    ComparedBody.degrees(a.direction(limb.start(), limb.end()), a.direction(limb.end(), limb.after()));
            set(Kind.BEND, limb.hinge(), frame, bend - wanted);
        }
    }

    private void set(Kind kind, String limb, int frame, double value) {
        Series all =
                series.computeIfAbsent(new Measure(kind, limb), measure -> new Series(kind, limb, new double[frames]));
        all.values()[frame] = value;
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
     * Returns what both bodies have, as the kinds of findings measure it: DIRECTION of each bone of a limb in degrees;
     * TORN, its length over that at rest; JUMP, degrees that it rotates from the frame before, minus the source's; BEND
     * of knees and elbows, degrees more than the source's; GAZE of the head in degrees; FLOOR, how much higher the
     * lower foot is than the source's, in lengths of a leg; LEAN, degrees between how upright the torsos are; TRAVEL,
     * degrees by which the path of the hips is further off the facing than the source's, NaN for a body that stands
     * still.
     */
    public List<Series> series() {
        return List.copyOf(series.values());
    }

    /** Returns how many frames of the clip there are from one figure to the next. */
    public int step() {
        return step;
    }
}
