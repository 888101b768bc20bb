package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocky characters and fish: limbs without joints at their ends. */
class BareLimbsTest {
    private static SketchedBody trunk() {
        return new SketchedBody().middle("body", "", 0.9, 0, 1.1, 0).middle("head", "body2", 1.5, 0);
    }

    /** Thigh and shin, upper arm and forearm, no tip told, as in a glTF file. */
    private static SketchedBody twoJoints() {
        return trunk().pair("thigh", "body1", 0.1, 0.85, 0)
                .pair("shin", "thigh1", 0.1, 0.45, 0)
                .pair("upper_arm", "body2", 0.2, 1.4, 0)
                .pair("forearm", "upper_arm1", 0.5, 1.4, 0);
    }

    private static BodyChains chains(SketchedBody body) {
        return BodyChains.of(body.named(), List.of());
    }

    @Test
    void aLegOfThighAndShinEndsAtTheAnkle() {
        BodyChains body = chains(twoJoints());
        assertEquals(BodyPlan.BIPED, body.plan());
        assertEquals(2, body.of(ChainKind.ARM).count());
        for (Chain leg : body.of(ChainKind.LEG).toList()) {
            assertEquals(2, leg.joints().size());
            assertFalse(leg.meetsGround());
            assertEquals(Skeleton.NONE, leg.heel());
        }
        assertEquals(0.8, body.legLength(), 1e-6); // a shin as long as its thigh
        assertTrue(body.footPosture().isEmpty());
        assertTrue(body.reasons().contains("its legs end at the ankles: it has no feet"), body.reasons()::toString);
    }

    @Test
    void limbsOfOneJointAreLimbs() {
        SketchedBody sketch = trunk().pair("leg", "body1", 0.1, 0.8, 0).pair("arm", "body2", 0.3, 1.4, 0);
        BodyChains body = chains(sketch);
        assertEquals(BodyPlan.BIPED, body.plan());
        assertEquals(2, body.of(ChainKind.LEG).count());
        assertEquals(2, body.of(ChainKind.ARM).count());
        assertEquals(0.8, body.legLength(), 1e-6); // down to the ground
        Chain left = body.of(ChainKind.LEG)
                .filter(leg -> leg.side() == Side.LEFT)
                .findFirst()
                .orElseThrow();
        assertEquals("leg1.L", sketch.named().name(left.first()));
    }

    @Test
    void fourLegsOfOneJointAreAQuadruped() {
        BodyChains body = chains(new SketchedBody()
                .middle("body", "", 0.8, -0.3, 0.8, 0, 0.8, 0.3)
                .middle("head", "body3", 1, 0.6)
                .pair("front_leg", "body3", 0.2, 0.6, 0.3)
                .pair("hind_leg", "body1", 0.2, 0.6, -0.3));
        assertEquals(BodyPlan.QUADRUPED, body.plan());
        assertTrue(body.reasons().contains("the names of its joints agree"), body.reasons()::toString);
    }

    @Test
    void finsOfOneJointMakeAFish() {
        BodyChains body = chains(new SketchedBody()
                .middle("body", "", 1, 0.5, 1, 0.2, 1, -0.1, 1, -0.4)
                .middle("tail_fin", "body4", 1, -0.7)
                .middle("head", "body1", 1, 0.8)
                .middle("jaw", "head1", 0.95, 1)
                .pair("eye", "head1", 0.1, 1.05, 0.9)
                .pair("pectoral_fin", "body1", 0.15, 0.9, 0.5));
        assertEquals(BodyPlan.FISH, body.plan());
        assertEquals(2, body.of(ChainKind.FIN).count());
        assertEquals(0, body.of(ChainKind.EAR).count());
        assertEquals(1, body.of(ChainKind.JAW).count());
    }

    /** Blender marks the ends of bones by joints of their own; what a hand holds is no hand. */
    @Test
    void marksOfEndsAndWhatIsHeldAreNoPartsOfLimbs() {
        SketchedBody sketch =
                twoJoints().pair("shin_end", "shin1", 0.1, 0.1, 0).pair("item", "forearm1", 0.8, 1.4, 0.1);
        Skeleton drawn = sketch.named();
        Skeleton skeleton = drawn.withNames(drawn.names().stream()
                .map(name -> name.replace("shin_end1.L", "shin.L_end").replace("shin_end1.R", "shin.R_end"))
                .toList());
        BodyChains body = BodyChains.of(skeleton, List.of());
        assertEquals(BodyPlan.BIPED, body.plan());
        for (Chain limb : body.chains()) {
            assertTrue(!limb.kind().isLimb() || limb.joints().size() == 2, limb::toString);
        }
        assertEquals(0.75, body.legLength(), 1e-6); // to the mark
    }

    /** Where any leg has a foot, a joint called leg that ends nowhere is a helper. */
    @Test
    void besideLegsWithFeetThereAreNone() {
        Skeleton skeleton = twoJoints()
                .pair("foot", "shin1", 0.1, 0.05, 0)
                .pair("leg_helper", "body1", 0.2, 0.7, 0)
                .named();
        BareLimbs bare = BareLimbs.of(WorldPose.of(skeleton.restPose()));
        assertFalse(bare.endsAt(skeleton.indexOf("leg_helper1.L")));
        assertFalse(bare.endsAt(skeleton.indexOf("foot1.L")));
        assertTrue(bare.endsAt(skeleton.indexOf("forearm1.L")));
    }
}
