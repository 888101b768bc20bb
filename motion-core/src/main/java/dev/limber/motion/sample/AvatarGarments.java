package dev.limber.motion.sample;

import dev.limber.motion.SkinMaterial;
import java.util.ArrayList;
import java.util.List;

/** What is seen of the sample character: skin, hair and clothes, each a closed solid that reaches under the next. */
record AvatarGarments(AvatarFlesh flesh) {
    private static final SkinMaterial SKIN = SkinMaterial.of("skin", 0.60f, 0.36f, 0.25f);
    private static final SkinMaterial HAIR = SkinMaterial.of("hair", 0.045f, 0.035f, 0.035f);
    private static final SkinMaterial DARK = SkinMaterial.of("eyes", 0.015f, 0.015f, 0.02f);
    private static final SkinMaterial SHIRT = SkinMaterial.of("shirt", 0.70f, 0.42f, 0.08f);
    private static final SkinMaterial TROUSERS = SkinMaterial.of("trousers", 0.065f, 0.095f, 0.16f);
    private static final SkinMaterial SHOES = SkinMaterial.of("shoes", 0.62f, 0.62f, 0.60f);

    /**
     * A solid that is seen.
     *
     * @param least the corner of a box that holds it
     * @param most the opposite corner
     * @param cell edges of its grid's cells along x, y and z, m: as fine as its details
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Garment(SkinMaterial material, Solid solid, double[] least, double[] most, double[] cell) {}

    List<Garment> all() {
        List<Garment> all = new ArrayList<>();
        all.add(new Garment(SKIN, head(), at(-0.12, 1.20, -0.13), at(0.12, 1.62, 0.13), at(0.0092, 0.0092, 0.0092)));
        all.add(new Garment(DARK, face(), at(-0.07, 1.44, 0.04), at(0.07, 1.51, 0.11), at(0.0042, 0.0042, 0.0042)));
        all.add(new Garment(HAIR, hair(), at(-0.12, 1.36, -0.19), at(0.12, 1.65, 0.12), at(0.014, 0.014, 0.014)));
        all.add(new Garment(SHIRT, shirt(), at(-0.34, 0.86, -0.14), at(0.34, 1.34, 0.14), at(0.0145, 0.016, 0.0145)));
        all.add(new Garment(TROUSERS, legs(), at(-0.19, 0.07, -0.14), at(0.19, 1.05, 0.13), at(0.0145, 0.026, 0.0145)));
        addLimb(all, SKIN, arms(), at(0.21, 1.21, -0.06), at(0.58, 1.32, 0.06), at(0.020, 0.0095, 0.0095));
        addLimb(all, SKIN, hands(), at(0.51, 1.23, -0.05), at(0.71, 1.30, 0.08), at(0.0064, 0.0044, 0.0029));
        addLimb(all, TROUSERS, bands(), at(0.51, 1.22, -0.04), at(0.58, 1.31, 0.04), at(0.0065, 0.0065, 0.0065));
        addLimb(all, SHOES, shoes(), at(0.01, -0.02, -0.09), at(0.15, 0.16, 0.21), at(0.010, 0.009, 0.011));
        return List.copyOf(all);
    }

    /** Adds a garment of the left side and one of the right. */
    private static void addLimb(
            List<Garment> all, SkinMaterial material, Solid solid, double[] least, double[] most, double[] cell) {
        all.add(new Garment(material, solid, least, most, cell));
        double[] rightLeast = at(-most[0], least[1], least[2]);
        double[] rightMost = at(-least[0], most[1], most[2]);
        all.add(new Garment(material, solid.onBothSides(), rightLeast, rightMost, cell));
    }

    private static double[] at(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    /** What is farther out than a place of the left arm. */
    private static Solid past(double x) {
        return Solid.below(at(x, 0, 0), at(-1, 0, 0));
    }

    private static Solid until(double x) {
        return Solid.below(at(x, 0, 0), at(1, 0, 0));
    }

    private Solid arms() {
        return flesh.arm.within(past(0.235), 0.004).within(until(0.540), 0.004);
    }

    private Solid hands() {
        return flesh.hand.within(past(0.528), 0.004);
    }

    /** Bands at the wrists, under which arms and hands meet. */
    private Solid bands() {
        Solid wrist = AvatarFlesh.limb(0.48, 1.264, 0, 0.60, 1.264, 0, 0.0270, 0.0255);
        return wrist.within(past(0.518), 0.007).within(until(0.549), 0.007);
    }

    private Solid head() {
        Solid head = flesh.skull
                .with(AvatarFlesh.egg(0, 1.428, 0.030, 0.057, 0.060, 0.061, 0.15), 0.035)
                .with(AvatarFlesh.egg(0, 1.385, 0.068, 0.022, 0.018, 0.018, 0), 0.03)
                .without(AvatarFlesh.egg(0.036, 1.470, 0.112, 0.028, 0.018, 0.026, 0), 0.025)
                .with(AvatarFlesh.limb(0, 1.478, 0.084, 0, 1.445, 0.101, 0.006, 0.0105), 0.016)
                .with(AvatarFlesh.egg(0, 1.413, 0.0845, 0.019, 0.0065, 0.008, 0), 0.010)
                .with(AvatarFlesh.egg(0.083, 1.462, -0.006, 0.012, 0.027, 0.018, -0.2), 0.006);
        return head.with(flesh.neck, 0.02).onBothSides();
    }

    /** Eyes and brows. */
    private Solid face() {
        Solid eye = AvatarFlesh.egg(0.034, 1.467, 0.0735, 0.0112, 0.0140, 0.0125, 0);
        Solid brow = AvatarFlesh.limb(0.022, 1.4940, 0.0825, 0.048, 1.4945, 0.0695, 0.0034, 0.0030);
        return eye.beside(brow).onBothSides();
    }

    private Solid hair() {
        Solid cap = AvatarFlesh.egg(0, 1.512, -0.020, 0.0925, 0.108, 0.108, 0);
        Solid line = Solid.below(at(0, 1.490, 0.060), at(0, -0.86, 0.51));
        Solid knot = AvatarFlesh.egg(0, 1.535, -0.130, 0.036, 0.036, 0.030, 0);
        return cap.within(line, 0.016).with(knot, 0.014);
    }

    private Solid shirt() {
        Solid sleeve = flesh.arm.grown(0.008).within(until(0.272), 0.012);
        Solid body = flesh.hips.with(flesh.torso, 0.05).grown(0.009).with(sleeve, 0.04);
        Solid collar = AvatarFlesh.limb(0, 1.26, -0.016, 0, 1.292, -0.014, 0.052, 0.046);
        Solid rim = Solid.below(at(0, 1.298, 0), at(0, 1, 0));
        return body.with(collar.within(rim, 0.004), 0.02)
                .within(Solid.below(at(0, 0.915, 0), at(0, -1, 0)), 0.014)
                .onBothSides();
    }

    private Solid legs() {
        Solid leg = flesh.leg.with(AvatarFlesh.limb(0.076, 0.42, -0.004, 0.076, 0.10, -0.008, 0.046, 0.041), 0.03);
        Solid whole = flesh.hips.with(leg, 0.03).grown(0.002);
        return whole.within(Solid.below(at(0, 0.098, 0), at(0, -1, 0)), 0.014)
                .within(Solid.below(at(0, 0.97, 0), at(0, 1, 0)), 0.005)
                .onBothSides();
    }

    private Solid shoes() {
        Solid floor = Solid.below(at(0, 0, 0), at(0, -1, 0));
        Solid sole = flesh.foot.grown(0.005).within(Solid.below(at(0, 0.018, 0), at(0, 1, 0)), 0.010);
        Solid top = Solid.below(at(0, 0.118, 0), at(0, 1, 0));
        return flesh.foot
                .within(top, 0.010)
                .with(sole, 0.010)
                .within(floor, 0.008)
                .onBothSides();
    }
}
