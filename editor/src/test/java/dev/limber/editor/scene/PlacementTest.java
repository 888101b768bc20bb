package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void everyMannequinStandsUprightInMetres() {
        for (Mannequin mannequin : Mannequin.all()) {
            Rig rig = Rig.of(mannequin.skeleton());
            Vec3 top = Placement.of(rig).toScene(rig.up().times(rig.height()));
            assertEquals(0, top.x(), 1e-6, mannequin.id());
            assertEquals(0, top.z(), 1e-6, mannequin.id());
            assertEquals(rig.height() * Placement.of(rig).scale(), top.y(), 1e-6, mannequin.id());
        }
    }
}
