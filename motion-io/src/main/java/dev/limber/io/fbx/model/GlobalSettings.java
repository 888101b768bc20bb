package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import org.joml.Quaterniond;

/**
 * Axes, unit and time mode of a file.
 *
 * @param axes turns the file's world into one with X to the right, Y up and Z to the front
 * @param centimetres in a unit of length
 * @param frameRate frames a second, 0 where the file does not say
 */
record GlobalSettings(Quaterniond axes, double centimetres, double frameRate) {
    private static final double LARGEST_UNIT = 1e6; // centimetres

    private static final Vec3[] AXES = {new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1)};

    static GlobalSettings of(FbxDocument document) {
        Properties settings = document.root("GlobalSettings")
                .map(node -> Properties.of(node, Properties.NONE))
                .orElse(Properties.NONE);
        double unit = settings.number("UnitScaleFactor", 1);
        return new GlobalSettings(
                axes(settings),
                unit > 0 && unit < LARGEST_UNIT ? unit : 1,
                TimeMode.rate(settings.integer("TimeMode", 0), settings.number("CustomFrameRate", 0)));
    }

    private static Quaterniond axes(Properties settings) {
        Vec3 up = axis(settings, "UpAxis", 1);
        Vec3 right = axis(settings, "CoordAxis", 0);
        if (Math.abs(up.dot(right)) > 0) {
            return new Quaterniond();
        }
        // What a file calls its front may make it left-handed; its numbers are right-handed all the same.
        Vec3 front = right.cross(up);
        double[] q = new double[4];
        Quat.fromAxes(right, up, front, q, 0);
        return new Quaterniond(q[1], q[2], q[3], q[0]).conjugate();
    }

    private static Vec3 axis(Properties settings, String name, int usual) {
        long axis = settings.integer(name, usual);
        long sign = settings.integer(name + "Sign", 1);
        return AXES[axis >= 0 && axis < 3 ? (int) axis : usual].times(sign < 0 ? -1 : 1);
    }
}
