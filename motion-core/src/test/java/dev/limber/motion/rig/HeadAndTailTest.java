package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hangs on a head, and where tails begin, on upright bodies called as by 3ds Max Biped. */
class HeadAndTailTest {
    private static final Rig OWL = Rig.of(named(owl().middle("Beak", "Head1", 1.65, 0.15)));

    private static SketchedBody owl() {
        return new SketchedBody()
                .middle("Pelvis", "", 1.0, 0)
                .middle("Spine", "Pelvis1", 1.05, 0, 1.3, 0)
                .middle("Tail", "Pelvis1", 0.9, -0.2, 0.8, -0.4)
                .middle("Neck", "Spine2", 1.5, 0)
                .middle("Head", "Neck1", 1.6, 0.02)
                .pair("leg", "Spine1", 0.1, 1.0, 0, 0.1, 0.55, 0.02, 0.1, 0.1, 0, 0.1, 0.02, 0.15)
                .pair("arm", "Neck1", 0.05, 1.45, 0, 0.2, 1.45, 0, 0.5, 1.45, 0, 0.8, 1.45, 0);
    }

    private static Skeleton named(SketchedBody body) {
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
                        .replaceAll("(Pelvis|Neck|Head|Spine)1$", "$1")
                        .replaceAll("Spine2", "Spine1"))
                .map(name -> name.startsWith("Beak") ? "Beak" : "Bip01_" + name)
                .toList();
        return skeleton.withNames(names);
    }

    private static BodyPart part(Rig rig, String name) {
        return rig.roles().of(rig.skeleton().indexOf(name)).part();
    }

    @Test
    void aBeakDoesNotTakeTheHead() {
        assertAll(
                () -> assertEquals(BodyPlan.HUMANOID, OWL.plan()),
                () -> assertEquals(BodyPart.HEAD, part(OWL, "Bip01_Head")),
                () -> assertEquals(BodyPart.OTHER, part(OWL, "Beak")));
    }

    @Test
    void aTailMayHangBesideTheHips() {
        assertEquals(BodyPart.TAIL, part(OWL, "Bip01_Tail1"));
        assertEquals(BodyPart.TAIL, part(OWL, "Bip01_Tail2"));
    }

    @Test
    void aTailOfHairIsNone() {
        Rig girl = Rig.of(named(owl().middle("PonyTail", "Head1", 1.6, -0.1, 1.4, -0.15)));
        assertEquals(BodyPart.OTHER, part(girl, "Bip01_PonyTail1"));
    }
}
