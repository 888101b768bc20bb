package dev.limber.editor.scene;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Mesh;
import dev.limber.motion.Vec3;
import dev.limber.retarget.contact.Volume;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** The outline of a capsule: a ring at either end, lines along its side, arcs over its ends. */
final class CapsuleLines {
    private static final int CORNERS = 24; // of a whole ring
    private static final int SIDES = 8; // lines along the side

    private final List<Vec3> points = new ArrayList<>(); // two for each line

    private CapsuleLines() {}

    /**
     * Makes the outline of a volume, in the space of its joint.
     *
     * @param scale metres of a unit of the rig
     */
    static Mesh mesh(Volume volume, double scale, ColorRGBA color) {
        Vec3 start = volume.start().times(scale);
        Vec3 end = volume.end().times(scale);
        Vec3 along = end.minus(start).length() > 0 ? end.minus(start).normalized() : new Vec3(0, 1, 0);
        Vec3 aside = along.cross(Math.abs(along.x()) < 0.9 ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0))
                .normalized();
        Vec3 other = along.cross(aside);
        double r0 = volume.startRadius() * scale;
        double r1 = volume.endRadius() * scale;
        CapsuleLines lines = new CapsuleLines();
        lines.arc(start, aside.times(r0), other.times(r0), CORNERS);
        lines.arc(end, aside.times(r1), other.times(r1), CORNERS);
        for (Vec3 across : List.of(aside, other)) {
            lines.arc(start, across.times(r0), along.times(-r0), CORNERS / 2);
            lines.arc(end, across.times(r1), along.times(r1), CORNERS / 2);
        }
        for (int side = 0; side < SIDES; side++) {
            double angle = 2 * Math.PI * side / SIDES;
            Vec3 out = aside.times(Math.cos(angle)).plus(other.times(Math.sin(angle)));
            lines.add(start.plus(out.times(r0)), end.plus(out.times(r1)));
        }
        return lines.build(color);
    }

    /** Adds so many corners of a ring of {@link #CORNERS}, from {@code first} over {@code then}. */
    private void arc(Vec3 centre, Vec3 first, Vec3 then, int corners) {
        Vec3 before = centre.plus(first);
        for (int corner = 1; corner <= corners; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            Vec3 at = centre.plus(first.times(Math.cos(angle))).plus(then.times(Math.sin(angle)));
            add(before, at);
            before = at;
        }
    }

    private void add(Vec3 from, Vec3 to) {
        points.add(from);
        points.add(to);
    }

    private Mesh build(ColorRGBA color) {
        FloatBuffer positions = FloatBuffer.allocate(3 * points.size());
        FloatBuffer colors = FloatBuffer.allocate(4 * points.size());
        for (Vec3 point : points) {
            positions.put((float) point.x()).put((float) point.y()).put((float) point.z());
            colors.put(color.r).put(color.g).put(color.b).put(color.a);
        }
        return LineMesh.ofPairs(positions.array(), colors.array());
    }
}
