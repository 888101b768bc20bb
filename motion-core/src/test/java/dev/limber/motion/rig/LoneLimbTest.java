package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People who lack an arm or a leg: what they have is known by its name. */
class LoneLimbTest {
    private static final double[] ARM = {0.18, 1.42, 0, 0.45, 1.42, 0, 0.7, 1.42, 0, 0.8, 1.42, 0};
    private static final double[] LEG = {0.09, 0.92, 0, 0.09, 0.5, 0, 0.09, 0.08, 0, 0.09, 0.02, 0.14};

    private static SketchedBody trunk() {
        return new SketchedBody()
                .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
                .middle("head", "spine3", 1.55, 0, 1.75, 0);
    }

    private static BodyChains chains(SketchedBody body) {
        Rig rig = Rig.of(body.named());
        assertNotEquals(BodyPlan.HUMANOID, rig.plan());
        return rig.chains();
    }

    private static List<String> names(BodyChains body, String chain) {
        Optional<Chain> found = body.named(chain);
        assertTrue(found.isPresent(), body::toString);
        Skeleton skeleton = body.posture().skeleton();
        return found.orElseThrow().joints().stream().map(skeleton::name).toList();
    }

    @Test
    void theArmOfOneWhoLacksTheOtherIsAnArm() {
        BodyChains body =
                chains(trunk().side("arm", ".R", "spine3", mirrored(ARM)).pair("leg", "spine1", LEG));
        assertEquals(BodyPlan.BIPED, body.plan());
        assertEquals(List.of("arm1.R", "arm2.R", "arm3.R", "arm4.R"), names(body, "right arm"));
        assertEquals(List.of("spine1", "spine2", "spine3"), names(body, "trunk"));
        assertEquals(List.of("leg1.L", "leg2.L", "leg3.L", "leg4.L"), names(body, "left leg"));
    }

    @Test
    void theLegOfOneWhoLacksTheOtherStandsOnTheGround() {
        BodyChains body = chains(trunk().pair("arm", "spine3", ARM).side("leg", ".L", "spine1", LEG));
        assertEquals(BodyPlan.BIPED, body.plan());
        Chain leg = body.named("left leg").orElseThrow();
        assertEquals(body.posture().skeleton().indexOf("leg4.L"), leg.contact());
        assertEquals(0.02, body.ground(), 1e-9);
        assertEquals(0.9, body.legLength(), 0.02);
        assertEquals(1, body.up().y(), 1e-9);
    }

    @Test
    void withoutNamesAnArmWithoutATwinIsNoneOfTheMiddleAndTold() {
        Skeleton skeleton = trunk().pair("leg", "spine1", LEG)
                .side("arm", ".R", "spine3", mirrored(ARM))
                .nameless(3);
        Rig rig = Rig.of(skeleton);
        assertEquals(BodyPlan.BIPED, rig.plan());
        WorldPose rest = WorldPose.of(skeleton.restPose());
        double aside = Stream.of(ChainKind.TRUNK, ChainKind.NECK, ChainKind.HEAD)
                .flatMap(rig.chains()::of)
                .flatMap(chain -> chain.joints().stream())
                .mapToDouble(joint -> Math.abs(rest.position(joint).x()))
                .sum();
        assertEquals(0, aside, 1e-9, "the arm is not part of the middle");
        assertTrue(rig.chains().confidence() < 0.65, rig.chains()::toString);
        assertTrue(rig.warnings().toString().contains("no twin"), rig.warnings()::toString);
    }

    @Test
    void whatBranchesIsNoSnake() {
        Rig rig = Rig.of(trunk().side("arm", ".R", "spine3", mirrored(ARM))
                .side("leg", ".R", "spine1", mirrored(LEG))
                .pair("tail", "spine1", 0.02, 0.9, -0.5, 0.02, 0.9, -1, 0.3, 0.9, -1.4)
                .nameless(3));
        assertNotEquals(BodyPlan.SNAKE, rig.plan());
    }

    @Test
    void whatNamesCallNoLimbIsNone() {
        BodyChains body =
                chains(trunk().side("sword", ".R", "spine3", mirrored(ARM)).pair("leg", "spine1", LEG));
        assertTrue(body.of(ChainKind.ARM).findAny().isEmpty(), body::toString);
    }

    private static double[] mirrored(double[] places) {
        double[] other = places.clone();
        for (int i = 0; i < other.length; i += 3) {
            other[i] = -other[i];
        }
        return other;
    }
}
