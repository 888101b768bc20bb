package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @ParameterizedTest
    @CsvSource({"1.7, 1", "170, 0.01", "67, 0.0254", "1700, 0.001", "0, 1"})
    void tellsTheUnitFromTheHeight(double height, double metresPerUnit) {
        assertEquals(metresPerUnit, Placement.metresPerUnit(height));
    }

    @Test
    void aFigureOfAnUnknownUnitIsOfUsualHeight() {
        assertEquals(1.75, 30 * Placement.metresPerUnit(30), 1e-12);
    }

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
