package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies whose names say what their shape hides. */
class ManyLimbsTest {
    /** Two more heads on long necks, high above a body on four legs, are no wings. */
    @Test
    void headsOfAHydraAreNoWings() {
        BodyChains hydra = BodyChains.of(
                new SketchedBody()
                        .middle("body", "", 1, -0.6, 1, 0, 1, 0.5)
                        .middle("neck", "body3", 1.2, 0.7, 1.5, 0.8)
                        .middle("head", "neck2", 1.7, 0.9)
                        .middle("tail", "body1", 1, -0.9, 1, -1.3)
                        .pair("side_neck", "body3", 0.2, 1.2, 0.6, 0.4, 1.5, 0.7, 0.5, 1.8, 0.8, 0.6, 1.9, 0.9)
                        .pair("frontleg", "body3", 0.2, 0.9, 0.5, 0.2, 0.5, 0.4, 0.2, 0, 0.5, 0.2, 0, 0.6)
                        .pair("hindleg", "body1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.5, 0.2, 0, -0.6, 0.2, 0, -0.5)
                        .named(),
                List.of());
        assertEquals(BodyPlan.QUADRUPED, hydra.plan());
        assertEquals(0, hydra.of(ChainKind.WING).count());
    }

    /** A tentacle that hangs on the mirror plane is neither its head nor its tail. */
    @Test
    void tentaclesAreNoHeads() {
        SketchedBody octopus = new SketchedBody().middle("mantle", "", 0.6, 0).middle("head", "mantle1", 0.75, 0);
        for (int k = 0; k < 8; k++) {
            double x = Math.cos(k * Math.PI / 4);
            double z = Math.sin(k * Math.PI / 4);
            octopus.side(
                    "tentacle_" + (char) ('a' + k),
                    "",
                    "mantle1",
                    IntStream.range(1, 5)
                            .boxed()
                            .flatMapToDouble(
                                    i -> DoubleStream.of(0.15 * i * x, Math.max(0, 0.5 - 0.18 * i), 0.15 * i * z))
                            .toArray());
        }
        Skeleton skeleton = octopus.named();
        BodyChains chains = BodyChains.of(skeleton, List.of());
        for (ChainKind kind : List.of(ChainKind.NECK, ChainKind.HEAD, ChainKind.TAIL)) {
            chains.of(kind)
                    .forEach(chain -> assertEquals(
                            0,
                            chain.joints().stream()
                                    .filter(joint -> skeleton.name(joint).startsWith("tentacle"))
                                    .count(),
                            kind::toString));
        }
    }

    /** A frog with the names of a person squats on feet and hands, its thighs along the floor. */
    @Test
    void whoSquatsOnHandsIsNoPerson() {
        Skeleton.Builder frog = new Skeleton.Builder();
        int hips = frog.joint("hips", Skeleton.NONE, at(0, 0.1, 0));
        int spine = frog.joint("spine", hips, at(0, 0.04, 0.1));
        int chest = frog.joint("chest", spine, at(0, 0.04, 0.1));
        frog.joint("head", chest, at(0, 0.02, 0.1));
        for (int x : new int[] {1, -1}) {
            String side = x > 0 ? ".L" : ".R";
            int thigh = frog.joint("thigh" + side, hips, at(0.05 * x, -0.01, -0.02));
            int shin = frog.joint("shin" + side, thigh, at(0.15 * x, -0.02, 0.17));
            int foot = frog.joint("foot" + side, shin, at(-0.02 * x, -0.06, -0.1));
            frog.joint("toe" + side, foot, at(0.02 * x, -0.01, 0.1));
            int arm = frog.joint("upper_arm" + side, chest, at(0.08 * x, -0.02, 0));
            int forearm = frog.joint("forearm" + side, arm, at(0.06 * x, -0.06, -0.06));
            int hand = frog.joint("hand" + side, forearm, at(-0.02 * x, -0.09, 0.08));
            frog.joint("fingers" + side, hand, at(0, -0.01, 0.05));
        }
        Rig rig = Rig.of(frog.build());
        assertEquals(BodyPlan.QUADRUPED, rig.plan());
        assertEquals(1, rig.up().y(), 1e-6);
        assertEquals(1, rig.forward().z(), 1e-6);
    }

    private static Vec3 at(double x, double y, double z) {
        return new Vec3(x, y, z);
    }
}
