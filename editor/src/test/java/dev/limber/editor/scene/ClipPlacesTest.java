package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Skin;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a character is to its sides, which keeps two of them apart. */
class ClipPlacesTest {
    private final Mannequin body = Mannequin.inMetres().get(0);
    private final Rig rig = Rig.of(body.skeleton());
    private final int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
    private final Clip standing = new Clip.Builder(body.skeleton(), 0.1, 1).build();

    /** Returns a skin of one triangle on the hips, as far to the right as is said, in metres. */
    private Skin triangle(float right) {
        return new Skin(
                new float[] {right, 1, 0, right, 1.1f, 0, 0, 1, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new int[] {0, 1, 2},
                new int[] {hips, 0, 0, 0, hips, 0, 0, 0, hips, 0, 0, 0},
                new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0},
                body.skin().inverseBindMatrices());
    }

    private double reach(Skin... skins) {
        return new ClipPlaces(rig, List.of(skins), hips, Placement.of(rig)).reach(standing);
    }

    @Test
    void theSkinCountsWhereItIsWiderThanTheJoints() {
        double joints = reach();
        assertEquals(joints, reach(triangle(0.1f)), 1e-9);
        assertEquals(3, reach(triangle(3)), 1e-6);
        assertEquals(3, reach(triangle(-3)), 1e-6);
    }
}
