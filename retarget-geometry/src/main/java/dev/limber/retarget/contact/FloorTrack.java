package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How high the parts of a body are above the floor in every frame of a clip, feet left out. Immutable. */
public final class FloorTrack {
    private static final int POINTS = FloorPoint.list().size();
    private static final int[] SLOTS =
            FloorPoint.list().stream().mapToInt(FloorPoint::slot).toArray();

    /** Of the heights at which a part rests on the floor, so many are below its level, as of those of feet. */
    private static final double LEVEL_QUANTILE = 0.1;

    private static final double RESTING = 0.04; // m: what is slow, and no higher than this, may rest on the floor
    private static final double DEEPEST = 0.25; // m: what is further down is below this floor, in a hole or by a fault
    private static final double SLOW = 0.15; // m/s
    private static final double SUSTAINED = 0.1; // s

    private final int frames;
    private final double frameTime;
    private final double unit;
    private final boolean[] has;
    private final float[] heights; // (frame, point) m of a body of 1.75 m
    private final double[] lowest; // (frame) of the heights
    private final double[] at; // (frame, point, 3) centres, world

    private FloorTrack(int frames, double frameTime, double unit, boolean[] has, double[] at) {
        this.frames = frames;
        this.frameTime = frameTime;
        this.unit = unit;
        this.has = has;
        this.at = at;
        heights = new float[frames * POINTS];
        lowest = new double[frames];
    }

    /**
     * Follows the volumes of a body through a clip of its skeleton.
     *
     * @param up unit, world
     * @param floor its height along up, in the skeleton's unit
     */
    public static FloorTrack of(Clip clip, BodyVolumes volumes, Vec3 up, double floor) {
        return of(clip, volumes, up, floor, pose -> {});
    }

    /** @param rotation what is done to each pose first */
    static FloorTrack of(Clip clip, BodyVolumes volumes, Vec3 up, double floor, Consumer<Pose> rotation) {
        int[] chains = clip.skeleton().chainsTo(volumes.joints());
        FloorTrack track = new FloorTrack(
                clip.frameCount(),
                clip.frameTime(),
                volumes.unit(),
                new boolean[POINTS],
                new double[3 * clip.frameCount() * POINTS]);
        double[] ends = new double[6 * BodyVolumes.COUNT];
        double[] radii = new double[2 * BodyVolumes.COUNT];
        volumes.radii(radii);
        FloorPoint.list().forEach(point -> track.has[point.index()] = radii[point.slot()] > 0);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < track.frames; frame++) {
            clip.read(frame, pose);
            rotation.accept(pose);
            world.update(pose, chains);
            volumes.place(world, ends);
            for (int point = 0; point < POINTS; point++) {
                int i = frame * POINTS + point;
                int o = 3 * SLOTS[point];
                double height = ends[o] * up.x() + ends[o + 1] * up.y() + ends[o + 2] * up.z();
                track.heights[i] = (float) ((height - radii[SLOTS[point]] - floor) / track.unit);
                System.arraycopy(ends, o, track.at, 3 * i, 3);
            }
        }
        track.findLowest();
        return track;
    }

    /**
     * Returns the same heights above where each part rests, for a body whose volumes were guessed or whose recorded parts
     * sink into the floor: a part that is slow below the floor for a while lies on it.
     */
    public FloorTrack levelled() {
        double[] levels = levels();
        FloorTrack track = new FloorTrack(frames, frameTime, unit, has, at);
        for (int frame = 0; frame < frames; frame++) {
            for (FloorPoint point : FloorPoint.list()) {
                int i = frame * POINTS + point.index();
                track.heights[i] = (float) (heights[i] - levels[point.kind()]);
            }
        }
        track.findLowest();
        return track;
    }

    private void findLowest() {
        for (int frame = 0; frame < frames; frame++) {
            lowest[frame] = Double.MAX_VALUE;
            for (int point = 0; point < POINTS; point++) {
                if (has[point]) {
                    lowest[frame] = Math.min(lowest[frame], heights[frame * POINTS + point]);
                }
            }
        }
    }

    private double[] levels() {
        double[] levels = new double[FloorPoint.kinds()];
        double[][] resting = new double[FloorPoint.kinds()][2 * frames];
        int[] counts = new int[FloorPoint.kinds()];
        for (FloorPoint point : FloorPoint.list()) {
            for (int frame = 0; has[point.index()] && frame < frames; frame++) {
                double height = height(frame, point);
                if (height < RESTING && isOn(frame, point) && speed(frame, point) < SLOW) {
                    resting[point.kind()][counts[point.kind()]++] = height;
                }
            }
        }
        int fewest = (int) Math.max(1, Math.round(SUSTAINED / frameTime));
        for (int kind = 0; kind < levels.length; kind++) {
            if (counts[kind] >= Math.min(fewest, frames)) {
                Arrays.sort(resting[kind], 0, counts[kind]);
                levels[kind] = Math.min(0, resting[kind][(int) (LEVEL_QUANTILE * (counts[kind] - 1))]);
            }
        }
        return levels;
    }

    int frames() {
        return frames;
    }

    double frameTime() {
        return frameTime;
    }

    boolean has(FloorPoint point) {
        return has[point.index()];
    }

    /** Whether the body has a point, and nothing is so far below the floor that this floor is none for the body. */
    boolean isOn(int frame, FloorPoint point) {
        return has(point) && lowest[frame] > -DEEPEST;
    }

    /** Returns how high the lowest of a point's ball is above the floor, in metres of a body of 1.75 m. */
    double height(int frame, FloorPoint point) {
        return heights[frame * POINTS + point.index()];
    }

    /** Returns where the coordinates of a point begin in {@link #centres}. */
    static int place(int frame, FloorPoint point) {
        return 3 * (frame * POINTS + point.index());
    }

    /** Returns the live array of centres, (frame, point, 3) world. */
    double[] centres() {
        return at;
    }

    /** Returns how fast a point is, in metres a second of a body of 1.75 m. */
    double speed(int frame, FloorPoint point) {
        int about = (int) Math.max(1, Math.round(ContactFinder.ABOUT / frameTime));
        int from = Math.max(0, frame - about);
        int to = Math.min(frames - 1, frame + about);
        int a = place(from, point);
        int b = place(to, point);
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            square += (at[b + axis] - at[a + axis]) * (at[b + axis] - at[a + axis]);
        }
        return from == to ? 0 : Math.sqrt(square) / unit / ((to - from) * frameTime);
    }

    /** Returns the contacts of each point with the floor, in the order of the points. */
    List<List<ContactSpan>> spans(ContactFinder.Limits limits) {
        return spans(limits, Double.POSITIVE_INFINITY);
    }

    private List<List<ContactSpan>> spans(ContactFinder.Limits limits, double deepest) {
        List<List<ContactSpan>> spans = new ArrayList<>();
        for (FloorPoint point : FloorPoint.list()) {
            OpenContact open = new OpenContact(limits, frameTime);
            for (int frame = 0; frame < frames; frame++) {
                double height = height(frame, point);
                if (!has(point) || height > limits.leave() || height < -deepest) {
                    open.close();
                } else {
                    open.take(frame, height, speed(frame, point));
                }
            }
            spans.add(open.finish());
        }
        return spans;
    }

    /**
     * Returns what lies on the floor when, a part and a stretch of frames each.
     *
     * @param deepest in metres of a body of 1.75 m: what is further below the floor does not lie on it
     */
    public List<FloorContact> contacts(ContactFinder.Limits limits, double deepest) {
        List<FloorContact> contacts = new ArrayList<>();
        List<List<ContactSpan>> spans = spans(limits, deepest);
        for (FloorPoint point : FloorPoint.list()) {
            for (ContactSpan span : spans.get(point.index())) {
                contacts.add(new FloorContact(point.part(), span));
            }
        }
        return contacts;
    }

    /** Returns how deep the deepest part is below the floor in each frame, in metres of a body of 1.75 m; 0 for none. */
    public double[] depths() {
        return Arrays.stream(lowest).map(height -> Math.max(0, -height)).toArray();
    }
}
