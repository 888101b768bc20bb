package dev.limber.motion.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The flesh of the sample character, limb by limb, on the bones of {@link Body#AVATAR} in a T-pose: metres, y up, facing +z. Of
 * what there is on both sides only the left one, at positive x.
 */
final class AvatarFlesh {
    private static final double ARM = 1.264; // height of the arms
    private static final double KNUCKLE = 0.625; // x
    private static final double FINGER = 0.075;

    private final List<Part> parts = new ArrayList<>();

    final Solid torso = torso();
    final Solid hips = hips();
    final Solid leg = leg();
    final Solid arm = arm();
    final Solid neck = add("neck", 0.02, limb(0, 1.25, -0.014, 0, 1.40, -0.002, 0.043, 0.037));
    final Solid skull = add("head", 0.02, egg(0, 1.492, -0.008, 0.080, 0.103, 0.095, 0));
    final Solid foot = foot();
    final Solid hand = hand();

    /**
     * A part of the flesh.
     *
     * @param joint that moves it
     * @param softness how far it blends into its neighbours, m
     */
    record Part(String joint, double softness, Solid solid) {}

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private Solid add(String joint, double softness, Solid solid) {
        parts.add(new Part(joint, softness, solid));
        return solid;
    }

    static Solid limb(
            double ax, double ay, double az, double bx, double by, double bz, double radiusA, double radiusB) {
        return Solid.limb(new double[] {ax, ay, az}, new double[] {bx, by, bz}, radiusA, radiusB);
    }

    static Solid egg(double x, double y, double z, double rx, double ry, double rz, double tilt) {
        return Solid.egg(new double[] {x, y, z}, new double[] {rx, ry, rz}, tilt);
    }

    private static Solid flat(double[] a, double[] b, double radiusA, double radiusB, double sx, double sy, double sz) {
        return Solid.limb(a, b, radiusA, radiusB, new double[] {sx, sy, sz});
    }

    private static double[] at(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    private Solid torso() {
        Solid belly = add("spine", 0.03, flat(at(0, 0.98, 0), at(0, 1.07, 0.004), 0.080, 0.080, 1.14, 1, 0.90));
        Solid ribs = add("chest", 0.03, flat(at(0, 1.07, 0.004), at(0, 1.15, 0.002), 0.081, 0.094, 1.14, 1, 0.88));
        Solid chest =
                add("upperChest", 0.03, flat(at(0.018, 1.165, 0), at(0.045, 1.215, -0.006), 0.090, 0.066, 1, 1, 0.95));
        Solid shoulders = add("upperChest", 0.03, limb(0, 1.255, -0.022, 0.095, 1.258, -0.014, 0.038, 0.032));
        Solid breast = egg(0.046, 1.170, 0.050, 0.056, 0.056, 0.028, 0.25);
        return belly.with(ribs, 0.05).with(chest, 0.06).with(shoulders, 0.05).with(breast, 0.05);
    }

    private Solid hips() {
        Solid pelvis = add("hips", 0.03, egg(0, 0.905, -0.004, 0.116, 0.092, 0.088, 0));
        Solid waist = add("hips", 0.03, flat(at(0, 0.93, 0), at(0, 1.0, 0.002), 0.090, 0.080, 1.14, 1, 0.90));
        Solid seat = egg(0.056, 0.868, -0.042, 0.060, 0.066, 0.058, 0);
        return pelvis.with(waist, 0.06).with(seat, 0.04);
    }

    private Solid leg() {
        Solid thigh = add("leftUpperLeg", 0.03, limb(0.078, 0.86, -0.002, 0.076, 0.475, 0.004, 0.080, 0.046));
        Solid front = egg(0.080, 0.72, 0.016, 0.058, 0.15, 0.056, 0);
        Solid shin = add("leftLowerLeg", 0.02, limb(0.076, 0.475, 0.004, 0.075, 0.09, -0.008, 0.046, 0.029));
        Solid calf = egg(0.078, 0.36, -0.016, 0.043, 0.11, 0.042, -0.05);
        return thigh.with(front, 0.04).with(shin, 0.008).with(calf, 0.03);
    }

    private Solid foot() {
        Solid ankle = add("leftFoot", 0.012, limb(0.075, 0.115, -0.008, 0.075, 0.05, -0.014, 0.036, 0.036));
        Solid heel = add("leftFoot", 0.012, limb(0.075, 0.034, -0.032, 0.077, 0.034, 0.02, 0.035, 0.036));
        Solid instep = add("leftFoot", 0.012, limb(0.075, 0.075, 0.006, 0.079, 0.040, 0.085, 0.036, 0.034));
        Solid ball = add(
                "leftFoot", 0.012, flat(at(0.077, 0.030, 0.02), at(0.080, 0.030, 0.10), 0.036, 0.041, 1.06, 0.9, 1));
        Solid toes = add(
                "leftToes", 0.012, flat(at(0.080, 0.028, 0.105), at(0.077, 0.026, 0.150), 0.041, 0.034, 1.06, 0.8, 1));
        return ankle.with(heel, 0.03).with(instep, 0.03).with(ball, 0.03).with(toes, 0.015);
    }

    private Solid arm() {
        Solid clavicle = add("leftShoulder", 0.02, limb(0.055, 1.256, -0.012, 0.105, 1.262, -0.006, 0.038, 0.038));
        Solid deltoid = add("leftUpperArm", 0.015, egg(0.150, 1.263, -0.003, 0.058, 0.043, 0.044, 0));
        Solid upper = add("leftUpperArm", 0.015, limb(0.14, ARM, -0.002, 0.345, ARM, -0.002, 0.040, 0.0305));
        Solid fore = add("leftLowerArm", 0.015, limb(0.345, ARM, -0.002, 0.550, ARM, 0, 0.0305, 0.021));
        Solid belly = egg(0.41, ARM, 0, 0.075, 0.032, 0.033, 0);
        return clavicle.with(deltoid, 0.03).with(upper, 0.02).with(fore, 0.006).with(belly, 0.02);
    }

    private Solid hand() {
        Solid wrist = add("leftLowerArm", 0.01, limb(0.50, ARM, 0, 0.555, ARM, 0, 0.021, 0.021));
        Solid back = add("leftHand", 0.008, flat(at(0.553, ARM, 0), at(0.590, ARM, 0), 0.023, 0.027, 1, 0.72, 1));
        Solid palm = add(
                "leftHand",
                0.008,
                flat(at(0.582, 1.263, 0.002), at(0.614, 1.263, -0.002), 0.026, 0.024, 1, 0.56, 1.30));
        Solid thick = egg(0.588, 1.257, 0.020, 0.026, 0.012, 0.014, 0);
        Solid whole = wrist.with(back, 0.012).with(palm, 0.015).with(thick, 0.012);
        Solid hand = whole.with(thumb(), 0.014);
        hand = hand.beside(whole.with(finger("Index", 0.0238, 0.92 * FINGER, 0.0074), 0.008));
        hand = hand.beside(whole.with(finger("Middle", 0.0056, FINGER, 0.0076), 0.008));
        hand = hand.beside(whole.with(finger("Ring", -0.0122, 0.92 * FINGER, 0.0072), 0.008));
        return hand.beside(whole.with(finger("Little", -0.0295, 0.75 * FINGER, 0.0066), 0.008));
    }

    /** @param radius at the knuckle */
    private Solid finger(String name, double z, double length, double radius) {
        double first = KNUCKLE + 0.45 * length;
        double second = KNUCKLE + 0.75 * length;
        double tip = KNUCKLE + length - 0.7 * radius;
        Solid proximal = add(
                "left" + name + "Proximal",
                0.003,
                limb(KNUCKLE - 0.014, ARM, z, first, ARM, z, 1.02 * radius, 0.97 * radius));
        Solid intermediate = add(
                "left" + name + "Intermediate",
                0.003,
                limb(first, ARM, z, second, ARM, z, 0.97 * radius, 0.92 * radius));
        Solid distal =
                add("left" + name + "Distal", 0.003, limb(second, ARM, z, tip, ARM, z, 0.92 * radius, 0.82 * radius));
        return proximal.with(intermediate, 0.002).with(distal, 0.002);
    }

    private Solid thumb() {
        double length = 0.55 * FINGER;
        double[] along = {0, 0.45, 0.75, 1.05};
        double[] radii = {0.0135, 0.0108, 0.0098, 0.0080};
        String[] names = {"Metacarpal", "Proximal", "Distal"};
        Solid[] bones = new Solid[3];
        for (int i = 0; i < 3; i++) {
            bones[i] = add(
                    "leftThumb" + names[i],
                    0.003,
                    limb(
                            0.576 + along[i] * length,
                            1.260,
                            0.0225 + along[i] * length,
                            0.576 + along[i + 1] * length,
                            1.260,
                            0.0225 + along[i + 1] * length,
                            radii[i],
                            radii[i + 1]));
        }
        return bones[0].with(bones[1], 0.003).with(bones[2], 0.002);
    }
}
