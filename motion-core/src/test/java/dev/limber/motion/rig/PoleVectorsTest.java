package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

class PoleVectorsTest {
    @Test
    void knowsAHorseWithPolesAndWithoutNames() {
        for (double ahead : new double[] {2.5, -2.5}) {
            SketchedBody horse = horse();
            pole(horse, "a", ahead);
            pole(horse, "b", ahead + 0.4);
            for (int seed = 0; seed < 5; seed++) {
                BodyChains chains = Rig.of(horse.nameless(seed)).chains();
                assertEquals(BodyPlan.QUADRUPED, chains.plan());
                assertEquals(4, chains.of(ChainKind.LEG).count());
                assertEquals(1, chains.of(ChainKind.TAIL).count());
                assertTrue(chains.forward().z() > 0.9, "faces " + chains.forward() + " with poles at " + ahead);
            }
        }
    }

    @Test
    void shortBranchesOfTheBodyAreNoPoles() {
        Skeleton horse = horse().named();
        boolean[] poles = PoleVectors.of(horse, WorldPose.of(horse.restPose()));
        for (int joint = 0; joint < poles.length; joint++) {
            assertEquals(false, poles[joint], horse.name(joint));
        }
    }

    @Test
    void onlyShortStubsFarFromARootArePoles() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int root = builder.joint("root", Skeleton.NONE, Vec3.ZERO);
        int far = builder.joint("far", root, new Vec3(0, 1, 0));
        builder.joint("far end", far, new Vec3(0, 0.1, 0));
        int near = builder.joint("near", root, new Vec3(0, 0.2, 0));
        builder.joint("near end", near, new Vec3(0, 0.03, 0));
        int limb = builder.joint("limb", root, new Vec3(1, 0, 0));
        int shin = builder.joint("shin", limb, new Vec3(0, -0.1, 0));
        builder.joint("foot", shin, new Vec3(0, -0.1, 0));
        int lone = builder.joint("lone", root, new Vec3(0, 0, 1));
        Skeleton skeleton = builder.build();
        boolean[] poles = PoleVectors.of(skeleton, WorldPose.of(skeleton.restPose()));
        assertTrue(poles[far]);
        for (int joint : new int[] {root, near, limb, shin, lone}) {
            assertEquals(false, poles[joint], skeleton.name(joint));
        }
    }

    private static void pole(SketchedBody body, String name, double ahead) {
        body.pair(name, "spine1", 0.2, 0.8, ahead, 0.2, 1, ahead);
    }

    private static SketchedBody horse() {
        return new SketchedBody()
                .middle("spine", "", 1.2, -0.7, 1.25, -0.2, 1.2, 0.3, 1.2, 0.7)
                .middle("neck", "spine4", 1.45, 0.85, 1.6, 0.95, 1.75, 1.05)
                .middle("head", "neck3", 1.95, 1.3, 1.8, 1.7)
                .middle("tail", "spine1", 1.1, -0.9, 0.9, -1, 0.6, -1.05)
                .pair("ear", "head1", 0.1, 2.05, 1.3, 0.15, 2.15, 1.3)
                .pair("frontleg", "spine4", 0.2, 1, 0.7, 0.2, 0.65, 0.55, 0.2, 0.35, 0.6, 0.2, 0.1, 0.6, 0.2, 0, 0.65)
                .pair(
                        "hindleg", "spine1", 0.2, 1, -0.7, 0.2, 0.65, -0.5, 0.2, 0.4, -0.9, 0.2, 0.1, -0.85, 0.2, 0,
                        -0.8);
    }
}
