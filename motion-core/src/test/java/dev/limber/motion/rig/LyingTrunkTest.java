package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Animals whose joints are called as those of a person by 3ds Max Biped. */
class LyingTrunkTest {
    /** Legs and spine on one joint beside the tail, arms on the neck and without feet, a trunk that is long. */
    private static SketchedBody elephant() {
        return trunk().middle("Nose", "Head1", 1.0, 1.0, 0.75, 1.1, 0.5, 1.1, 0.3, 1.1, 0.2, 1.1, 0.15, 1.12)
                .middle("Tail", "Pelvis1", 1.0, -0.75, 0.85, -0.8, 0.7, -0.8, 0.55, -0.8)
                .pair("arm", "Neck1", 0.1, 1.0, 0.5, 0.22, 0.85, 0.55, 0.22, 0.5, 0.45, 0.22, 0.13, 0.5);
    }

    private static SketchedBody trunk() {
        return new SketchedBody()
                .middle("Pelvis", "", 1.0, -0.6)
                .middle("Spine", "Pelvis1", 1.05, -0.4, 1.07, 0.0, 1.07, 0.3)
                .middle("Neck", "Spine3", 1.1, 0.55)
                .middle("Head", "Neck1", 1.2, 0.8)
                .pair("leg", "Spine1", 0.2, 0.95, -0.6, 0.2, 0.55, -0.5, 0.2, 0.12, -0.6, 0.2, 0.02, -0.45);
    }

    private static Skeleton biped(SketchedBody body) {
        Skeleton skeleton = body.named();
        List<String> names = skeleton.names().stream()
                .map(name -> name.replaceAll("leg1\\.(.)", "$1_Thigh")
                        .replaceAll("leg2\\.(.)", "$1_Calf")
                        .replaceAll("leg3\\.(.)", "$1_Foot")
                        .replaceAll("leg4\\.(.)", "$1_Toe0")
                        .replaceAll("arm1\\.(.)", "$1_Clavicle")
                        .replaceAll("arm2\\.(.)", "$1_UpperArm")
                        .replaceAll("arm3\\.(.)", "$1_Forearm")
                        .replaceAll("arm4\\.(.)", "$1_Hand")
                        .replaceAll("(Pelvis|Neck|Head|Spine)1$", "$1"))
                .map(name -> "Bip01_" + name)
                .toList();
        return skeleton.withNames(names);
    }

    @Test
    void anElephantStandsOnItsArms() {
        Rig rig = Rig.of(biped(elephant()));
        BodyChains chains = rig.chains();
        assertAll(
                () -> assertEquals(BodyPlan.QUADRUPED, rig.plan()),
                () -> assertTrue(chains.up().y() > 0.99, "up " + chains.up()),
                () -> assertTrue(chains.forward().z() > 0.99, "forward " + chains.forward()),
                () -> assertEquals(
                        "Bip01_L_Hand",
                        name(rig, chains.named("left front leg").orElseThrow().contact())),
                () -> assertEquals(
                        "Bip01_Head",
                        name(rig, chains.named("head").orElseThrow().first())),
                () -> assertEquals(
                        4, chains.named("tail").orElseThrow().joints().size()));
    }

    private static String name(Rig rig, int joint) {
        return rig.skeleton().name(joint);
    }

    /** Short arms above the ground and a tail: a level trunk on two legs. */
    @Test
    void aRaptorIsABiped() {
        Rig rig = Rig.of(biped(trunk().middle("Tail", "Pelvis1", 1.0, -0.9, 1.0, -1.2, 1.0, -1.5)
                .pair("arm", "Neck1", 0.1, 1.0, 0.5, 0.15, 0.95, 0.5, 0.15, 0.8, 0.45, 0.15, 0.75, 0.55)));
        assertEquals(BodyPlan.BIPED, rig.plan());
        assertTrue(rig.up().y() > 0.99, "up " + rig.up());
    }

    /** A person whose rest pose bends over has no tail, and hands that hang in the air. */
    @Test
    void aPersonWhoBendsOverIsAPerson() {
        Skeleton person = TestBodies.person();
        Pose pose = person.restPose();
        double[] bent = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(70), bent, 0);
        int spine = person.indexOf("Spine");
        Quat.multiply(bent, 0, pose.rotations(), 4 * spine, pose.rotations(), 4 * spine);
        assertEquals(BodyPlan.HUMANOID, Rig.of(person.withRest(pose)).plan());
    }

    /** What carries a whole body is no mere control, whatever its name. */
    @Test
    void aBodyBelowAControlIsSeen() {
        SketchedBody horse = new SketchedBody()
                .middle("ctrl", "", 0.3, 0)
                .middle("spine", "ctrl1", 1, -0.6, 1, -0.2, 1, 0.2, 1, 0.6)
                .pair("front_leg", "spine4", 0.2, 0.9, 0.6, 0.2, 0.5, 0.6, 0.2, 0, 0.6)
                .pair("hind_leg", "spine1", 0.2, 0.9, -0.6, 0.2, 0.5, -0.6, 0.2, 0, -0.6);
        BodyChains chains = BodyChains.of(horse.named(), List.of());
        assertEquals(BodyPlan.QUADRUPED, chains.plan());
        assertTrue(chains.forward().z() > 0.99, "forward " + chains.forward());
    }
}
