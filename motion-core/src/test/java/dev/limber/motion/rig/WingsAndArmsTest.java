package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limbs that are long, short or many beside the others of their body. */
class WingsAndArmsTest {
    /** An angel: wings longer than legs leave the chest beside the arms. */
    private static final SketchedBody ANGEL = new SketchedBody()
            .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
            .middle("head", "spine3", 1.5, 0, 1.6, 0.02)
            .pair("wing", "spine3", 0.05, 1.4, -0.06, 0.25, 1.6, -0.16, 0.75, 1.7, -0.2, 1.35, 1.5, -0.2)
            .pair("arm", "spine3", 0.06, 1.37, 0, 0.18, 1.37, 0, 0.45, 1.37, 0, 0.7, 1.37, 0)
            .pair("leg", "spine1", 0.09, 0.91, 0, 0.09, 0.49, 0, 0.09, 0.07, 0, 0.09, 0, 0.13);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void wingsLongerThanLegsAreNoArms(long seed) {
        Rig rig = Rig.of(ANGEL.nameless(seed));
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        double reach = WorldPose.of(rig.skeleton().restPose())
                .position(rig.roles().joint(BodyPart.HAND, Side.LEFT))
                .x();
        assertEquals(0.7, reach, 1e-6, "the wrist, not the tip of a wing");
    }

    @Test
    void legsOfABatAreLegsByTheirNames() {
        Skeleton bat = new SketchedBody()
                .middle("spine", "", 0.3, 0, 0.35, 0, 0.41, 0)
                .middle("head", "spine3", 0.5, 0, 0.55, 0.02)
                .pair("wing", "spine3", 0.03, 0.45, 0, 0.2, 0.45, 0, 0.4, 0.45, 0, 0.65, 0.42, 0, 0.8, 0.4, 0)
                .pair("thigh", "spine1", 0.03, 0.28, 0)
                .pair("shin", "thigh1", 0.04, 0.22, 0.02)
                .pair("foot", "shin1", 0.04, 0.16, 0, 0.04, 0.15, 0.03)
                .named();
        BodyChains body = Rig.of(bat).chains();
        assertEquals(BodyPlan.BIRD, body.plan(), body::toString);
        assertEquals(2, body.of(ChainKind.LEG).count());
        assertEquals(2, body.of(ChainKind.WING).count());
    }

    @Test
    void limbsAllAroundAnOctopusAreItsLegs() {
        for (int arms : new int[] {6, 8}) {
            Skeleton.Builder builder = new Skeleton.Builder();
            builder.joint("mantle", Skeleton.NONE, new Vec3(0, 0.2, 0));
            builder.joint("head", 0, new Vec3(0, 0.2, 0));
            for (int arm = 0; arm < arms; arm++) {
                double angle = 2 * Math.PI * (arm + 0.5) / arms;
                int parent = 0;
                for (int i = 0; i < 4; i++) {
                    parent = builder.joint(
                            "j" + arm + i, parent, new Vec3(0.1 * Math.cos(angle), -0.04, 0.1 * Math.sin(angle)));
                }
            }
            BodyChains body = Rig.of(builder.build()).chains();
            assertEquals(arms == 6 ? BodyPlan.HEXAPOD : BodyPlan.OCTOPOD, body.plan(), body::toString);
            assertEquals(arms, body.of(ChainKind.LEG).count());
            assertTrue(body.up().y() > 0.99, body::toString);
        }
    }
}
