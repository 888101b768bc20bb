package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tells what looks wrong in a clip itself, before anything follows it: frames in which nothing was captured, a root whose
 * positions do not fit the skeleton or lie too far away, joints that flip for one frame. Nothing is mended.
 */
public final class ClipCheck {
    /** Of the body's size: a root as near to the origin lies there. */
    private static final double AT_ORIGIN = 1e-4;
    /** Of the body's size: the root of a body that stands is farther from it. */
    private static final double AWAY = 0.25;
    /** Of the body's size: positions are rounded to less. */
    private static final double ROUNDED = 0.001;
    /** A standing body's hips in the clip are at most this many heights above the floor. */
    private static final double HIGH = 2.5;

    /** In degrees: a pelvis that is stretched or rides on other joints turns less than this against its hips. */
    private static final double LOOSE = 30;

    /** Frames: of longer clips, feet are looked at in as many. */
    private static final int LONG = 1 << 14;

    private final Rig rig;
    private final Clip clip;
    private final double size;
    private final float[] path; // (frame, 3) of the root, in world space
    private final List<Finding> findings = new ArrayList<>();

    private ClipCheck(Rig rig, Clip clip, int root, double size) {
        this.rig = rig;
        this.clip = clip;
        this.size = size;
        path = new float[3 * clip.frameCount()];
        clip.forEach(new int[] {root}, (frame, pose, world) -> {
            for (int axis = 0; axis < 3; axis++) {
                path[3 * frame + axis] = (float) world.positions()[3 * root + axis];
            }
        });
    }

    /**
     * Returns the findings about a clip; empty for most.
     *
     * @param rig of the clip's skeleton
     */
    public static List<Finding> of(Rig rig, Clip clip) {
        boolean person = rig.plan() == BodyPlan.HUMANOID;
        int root = person
                ? rig.roles().joint(BodyPart.HIPS, Side.CENTER)
                : rig.chains().root();
        double size = person ? rig.height() : rig.chains().measure();
        if (clip.frameCount() == 0 || root == Skeleton.NONE || !(size > 0)) {
            return List.of();
        }
        ClipCheck check = new ClipCheck(rig, clip, root, size);
        check.lost();
        check.far();
        if (person) {
            check.footing();
            check.loose();
        }
        Flips.longest(clip, check::shows)
                .ifPresent(flip -> check.add(
                        "clip's '" + clip.skeleton().name(flip.joint()) + "'",
                        flip.frame(),
                        flip.frame(),
                        "it turns by " + Math.round(flip.degrees()) + " degrees and back in one frame"
                                + flip.others()));
        return List.copyOf(check.findings);
    }

    private void add(String limb, int first, int last, String suggestion) {
        findings.add(new Finding(Kind.UNSURE, limb, first, last, 0, suggestion));
    }

    /** Whether a joint is one of the body itself; fingers and twist joints flip often, and little shows. */
    private boolean shows(int joint) {
        return rig.plan() == BodyPlan.HUMANOID
                ? rig.roles().of(joint).part().isTrunkOrLimb()
                : rig.chains().chains().stream()
                        .anyMatch(chain -> chain.joints().contains(joint));
    }

    private double distance(int frame) {
        return new Vec3(path[3 * frame], path[3 * frame + 1], path[3 * frame + 2]).length();
    }

    private DoubleStream distances() {
        return IntStream.range(0, clip.frameCount()).mapToDouble(this::distance);
    }

    private boolean isLost(int frame) {
        return distance(frame) < AT_ORIGIN * size;
    }

    /** Software writes zeros where it has lost the body, or pads a take with them. */
    private void lost() {
        int[] lost = IntStream.range(0, clip.frameCount()).filter(this::isLost).toArray();
        double usual =
                distances().sorted().skip(clip.frameCount() / 2).findFirst().orElse(0);
        if (lost.length == 0 || usual < AWAY * size) {
            return;
        }
        int first = 0;
        int last = -1;
        int start = 0;
        for (int i = 0; i < lost.length; i++) {
            start = i > 0 && lost[i] == lost[i - 1] + 1 ? start : lost[i];
            if (lost[i] - start > last - first) {
                first = start;
                last = lost[i];
            }
        }
        int others = lost.length - (last - first + 1);
        String where = last == 0 ? " in the first frame" : " there";
        String more = others == 0 ? "" : ", and in " + others + (others == 1 ? " other frame" : " other frames");
        add(
                "root of the clip",
                first,
                last,
                "it lies at the origin" + where + more
                        + ", as where nothing was captured; leave out what shows no motion");
    }

    /** Positions are kept as single-precision numbers, which are coarse far from the origin. */
    private void far() {
        double most = distances().max().orElse(0);
        double step = Math.ulp((float) most);
        if (step > ROUNDED * size) {
            add(
                    "root of the clip",
                    0,
                    0,
                    String.format(
                            Locale.ROOT,
                            "it is %.3g heights from the origin, where positions are rounded to %.2g heights; move it"
                                    + " nearer",
                            most / size,
                            step / size));
        }
    }

    /** What the feet of a person show about the root: whether its unit is the skeleton's, and whether it goes their way. */
    private void footing() {
        Footing footing = new Footing(rig, clip.frameCount() > LONG ? Slice.of(clip, 0, LONG) : clip, path);
        double factor = footing.factor();
        if (factor != 1) {
            boolean small = factor < 1;
            String times = String.format(Locale.ROOT, "%.2g", small ? 1 / factor : factor);
            add(
                    "root motion of the clip",
                    0,
                    0,
                    "its positions are " + times + " times too " + (small ? "small" : "large")
                            + " for its skeleton; do they have different units?");
        } else if (footing.height() > HIGH * size) {
            add(
                    "root motion of the clip",
                    0,
                    0,
                    "its hips are " + Math.round(footing.height() / size)
                            + " heights above the floor; do its positions and its skeleton have different units?");
        }
        if (factor == 1 && footing.slides()) {
            add(
                    "root motion of the clip",
                    0,
                    0,
                    "its feet slide wherever it goes; does the way of its root fit the motion of its legs, and are its"
                            + " angles degrees?");
        }
    }

    private void loose() {
        double degrees = LooseThighs.degrees(rig, clip);
        if (degrees > LOOSE) {
            add(
                    "hips of the clip",
                    0,
                    0,
                    "its thighs are turned about them by " + Math.round(degrees)
                            + " degrees, so pelvis and torso follow rotations that do not carry the body; were these made"
                            + " from positions of joints?");
        }
    }
}
