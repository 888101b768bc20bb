package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of bodies, and what bodies wear. */
class BodyPartAloneTest {
    @Test
    void aHandIsNoBody() {
        SketchedBody hand = new SketchedBody().middle("hand", "", 0, 0);
        for (int finger = 1; finger < 5; finger++) {
            double x = 0.1 * finger - 0.25;
            hand.side("finger" + finger + "_", "", "hand1", x, 0, 0.3, x, 0, 0.4, x, 0, 0.5);
        }
        BodyChains chains = BodyChains.of(hand.named(), List.of());
        assertEquals(BodyPlan.OTHER, chains.plan());
        assertEquals(List.of("it is a hand alone by the names of its joints"), chains.reasons());
    }

    @Test
    void aFaceHasNoLegs() {
        SketchedBody face = new SketchedBody()
                .middle("head", "", 0, 0, 0.1, 0.1)
                .middle("jaw", "head1", -0.05, 0.05, -0.1, 0.1)
                .middle("tongue", "jaw1", -0.04, 0.08, -0.04, 0.1)
                .pair("cheek", "head1", 0.05, 0, 0.05, 0.08, -0.1, 0.1, 0.08, -0.2, 0.12)
                .pair("brow", "head1", 0.05, 0.15, 0.1, 0.08, 0.15, 0.1);
        BodyChains chains = BodyChains.of(face.named(), List.of());
        assertEquals(BodyPlan.OTHER, chains.plan());
        assertEquals(
                0,
                chains.chains().stream().filter(chain -> chain.kind().isLimb()).count());
    }

    /** Straps that hang as low as feet, hair and a skirt. */
    @Test
    void whatABodyWearsIsNoLimb() {
        for (String worn : List.of("LegStrap", "Rein", "SaddleBelt", "Skirt", "Hair_Side", "Ribbon")) {
            BodyChains chains = BodyChains.of(
                    new SketchedBody()
                            .middle("spine", "", 1, -0.6, 1, -0.2, 1, 0.2, 1, 0.6)
                            .middle("head", "spine4", 1.2, 0.8, 1.2, 1.1)
                            .pair("front_leg", "spine4", 0.2, 0.9, 0.6, 0.2, 0.5, 0.6, 0.2, 0, 0.6)
                            .pair("hind_leg", "spine1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.6, 0.2, 0, -0.6)
                            .pair(worn, "spine2", 0.3, 0.8, 0, 0.32, 0.5, 0.05, 0.3, 0, 0)
                            .named(),
                    List.of());
            assertEquals(BodyPlan.QUADRUPED, chains.plan(), worn);
            assertTrue(chains.reasons().contains("the names of its joints agree"), worn);
        }
    }

    /** Legs of which only some have names that tell. */
    @Test
    void namesOfSomeLimbsAreNotAllNames() {
        BodyChains chains = BodyChains.of(
                new SketchedBody()
                        .middle("spine", "", 1, -0.6, 1, -0.2, 1, 0.2, 1, 0.6)
                        .middle("head", "spine4", 1.2, 0.8, 1.2, 1.1)
                        .pair("front_leg", "spine4", 0.2, 0.9, 0.6, 0.2, 0.5, 0.6, 0.2, 0, 0.6)
                        .pair("obj", "spine1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.6, 0.2, 0, -0.6)
                        .named(),
                List.of());
        assertTrue(
                chains.reasons().contains("the names of 1 of its 2 pairs of limbs agree"), chains.reasons()::toString);
    }
}
