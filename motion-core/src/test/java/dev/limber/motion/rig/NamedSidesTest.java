package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Left and right in names, where the shape shows no head or no symmetry. */
class NamedSidesTest {
    /** A table of four plain legs, which shows neither head nor front. */
    private static Skeleton table(boolean turned) {
        Skeleton table = new SketchedBody()
                .middle("body", "", 1, -0.6, 1, 0, 1, 0.6)
                .pair("legA", "body3", 0.2, 0.9, 0.6, 0.2, 0.5, 0.6, 0.2, 0, 0.6)
                .pair("legB", "body1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.6, 0.2, 0, -0.6)
                .named();
        return turned
                ? table.withNames(table.names().stream()
                        .map(name -> name.endsWith(".L") ? name.replace(".L", ".R") : name.replace(".R", ".L"))
                        .toList())
                : table;
    }

    @Test
    void sidesTellWhichEndIsTheHead() {
        for (boolean turned : new boolean[] {false, true}) {
            Skeleton skeleton = table(turned);
            BodyChains chains = BodyChains.of(skeleton, List.of());
            assertEquals(turned ? -1 : 1, chains.forward().z(), 1e-6);
            chains.of(ChainKind.LEG)
                    .forEach(leg -> assertEquals(leg.side(), PartWords.sideOf(skeleton.name(leg.first()))));
            assertTrue(chains.reasons().contains("the names of its joints agree"), chains.reasons()::toString);
        }
    }

    /** Names of head and tail, and of front and hind legs, outweigh sides; that is told, and less sure. */
    @Test
    void sidesThatContradictTheHeadAreTold() {
        SketchedBody dog = new SketchedBody()
                .middle("body", "", 1, -0.6, 1, 0, 1, 0.6)
                .middle("head", "body3", 1.2, 0.8, 1.2, 1)
                .middle("tail", "body1", 1, -0.8, 1, -1)
                .pair("frontleg", "body3", -0.2, 0.9, 0.6, -0.2, 0.5, 0.6, -0.2, 0, 0.6, -0.2, 0, 0.7)
                .pair("hindleg", "body1", -0.2, 0.9, -0.6, -0.2, 0.5, -0.6, -0.2, 0, -0.6, -0.2, 0, -0.5);
        BodyChains chains = BodyChains.of(dog.named(), List.of());
        assertAll(
                () -> assertTrue(chains.forward().z() > 0.99),
                () -> assertFalse(chains.reasons().contains("the names of its joints agree")),
                () -> assertTrue(chains.reasons().stream().anyMatch(reason -> reason.contains("left and right"))),
                () -> assertTrue(chains.confidence() < 0.75));
    }

    /** The front legs of a horse that rests in the middle of a step are no mirror images of each other. */
    @Test
    void twinsByNameArePairsInAnyPose() {
        Skeleton horse = new SketchedBody()
                .middle("spine", "", 1, -0.6, 1, -0.2, 1, 0.2, 1, 0.6)
                .middle("head", "spine4", 1.2, 0.8, 1.2, 1.1)
                .side("leg_f", ".L", "spine4", 0.2, 0.9, 0.6, 0.2, 0.5, 0.35, 0.2, 0.02, 0.1)
                .side("leg_f", ".R", "spine4", -0.2, 0.9, 0.6, -0.2, 0.55, 0.85, -0.2, 0.1, 1.0)
                .side("leg_b", ".L", "spine1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.3, 0.2, 0.1, -0.1)
                .side("leg_b", ".R", "spine1", -0.2, 0.9, -0.6, -0.2, 0.5, -0.85, -0.2, 0.02, -1.1)
                .named();
        BodyChains chains = BodyChains.of(horse, List.of());
        assertEquals(BodyPlan.QUADRUPED, chains.plan());
        chains.of(ChainKind.LEG)
                .forEach(leg -> assertEquals(leg.side(), PartWords.sideOf(horse.name(leg.first())), leg.name()));
    }

    /** A leg that has lost its twin is no neck. */
    @Test
    void aLegOfOneSideIsNotTheMiddle() {
        BodyChains chains = BodyChains.of(
                new SketchedBody()
                        .middle("body", "", 1, -0.4, 1, 0, 1, 0.4)
                        .pair("leg", "body1", 0.2, 0.9, -0.4, 0.2, 0.5, -0.4, 0.2, 0, -0.4)
                        .side("leg", "_L", "body3", 0.01, 0.9, 0.6, 0.01, 0.5, 0.9, 0.01, 0, 1.2)
                        .named(),
                List.of());
        chains.chains().stream()
                .filter(chain -> chain.side() == Side.CENTER && chain.kind() != ChainKind.OTHER)
                .forEach(chain -> assertTrue(
                        chain.joints().stream()
                                .map(chains.posture().skeleton()::name)
                                .noneMatch(name -> name.startsWith("leg")),
                        chain.name()));
    }
}
