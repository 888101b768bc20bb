package dev.limber.editor.clips;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;

/**
 * A small picture of a clip: its bones in three poses, seen from half aside.
 *
 * @param lines of the bones; the picture is 1 high, y down
 * @param width of the picture
 */
public record ClipThumbnail(List<Line> lines, double width) {
    private static final double[] TIMES = {0.1, 0.5, 0.9}; // of the clip
    private static final double APART = 0.75; // from one pose to the next

    /** A bone. */
    public record Line(double x0, double y0, double x1, double y1) {}

    public ClipThumbnail {
        lines = List.copyOf(lines);
    }

    /** Draws a clip of a rig; one without frames, or without height, is empty. */
    static ClipThumbnail of(Clip clip, Rig rig) {
        List<Line> lines = new ArrayList<>();
        Vec3 up = rig.up();
        Vec3 ahead = rig.forward();
        Vec3 aside = ahead.plus(ahead.cross(up)).normalized();
        for (int i = 0; i < TIMES.length && clip.frameCount() > 0; i++) {
            WorldPose world = WorldPose.of(clip.pose((int) (TIMES[i] * (clip.frameCount() - 1))));
            add(lines, world, clip.skeleton(), up, aside, (i + 0.5) * APART);
        }
        return new ClipThumbnail(lines, TIMES.length * APART);
    }

    private static void add(List<Line> lines, WorldPose world, Skeleton skeleton, Vec3 up, Vec3 aside, double middle) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Vec3 at = world.position(joint);
            low = Math.min(low, at.dot(up));
            high = Math.max(high, at.dot(up));
            left = Math.min(left, at.dot(aside));
            right = Math.max(right, at.dot(aside));
        }
        double size = Math.max(high - low, (right - left) / APART);
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            return;
        }
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            int parent = skeleton.parent(joint);
            if (parent != Skeleton.NONE) {
                Vec3 from = world.position(parent);
                Vec3 to = world.position(joint);
                double centre = (left + right) / 2;
                lines.add(new Line(
                        middle + (from.dot(aside) - centre) / size,
                        1 - (from.dot(up) - low) / size,
                        middle + (to.dot(aside) - centre) / size,
                        1 - (to.dot(up) - low) / size));
            }
        }
    }
}
