package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import java.util.Comparator;
import java.util.List;

/** The six directions along the coordinate axes. */
final class Axes {
    static final List<Vec3> ALL = List.of(
            new Vec3(0, 1, 0),
            new Vec3(0, 0, 1),
            new Vec3(1, 0, 0),
            new Vec3(0, -1, 0),
            new Vec3(0, 0, -1),
            new Vec3(-1, 0, 0));

    private Axes() {}

    static Vec3 nearest(Vec3 v) {
        return ALL.stream().max(Comparator.comparingDouble(v::dot)).orElseThrow();
    }

    /** Returns the name of an axis, such as +y. */
    static String name(Vec3 axis) {
        String letter = Math.abs(axis.x()) > 0.5 ? "x" : Math.abs(axis.y()) > 0.5 ? "y" : "z";
        return (axis.x() + axis.y() + axis.z() > 0 ? "+" : "-") + letter;
    }

    /** Returns the nearest axis if the unit vector is within that angle of it, else the vector itself. */
    static Vec3 snap(Vec3 v, double radians) {
        Vec3 axis = nearest(v);
        return v.dot(axis) >= Math.cos(radians) ? axis : v;
    }
}
