package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Skeleton;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which joint carries the heel, whatever it is called. */
class InstepTest {
    /** @param names of the joints of a leg from the thigh on; places are (y, z) */
    private static Rig body(List<String> names, double... places) {
        SketchedBody sketch = new SketchedBody()
                .middle("hips", "", 0.96, 0)
                .middle("spine", "hips1", 1.1, 0, 1.25, 0)
                .middle("head", "spine2", 1.55, 0, 1.75, 0)
                .pair("upperarm", "spine2", 0.18, 1.42, 0)
                .pair("forearm", "upperarm1", 0.45, 1.42, 0)
                .pair("hand", "forearm1", 0.7, 1.42, 0, 0.8, 1.42, 0);
        String parent = "hips1";
        for (int i = 0; i < names.size(); i++) {
            sketch.pair(names.get(i), parent, 0.09, places[2 * i], places[2 * i + 1]);
            parent = names.get(i) + "1";
        }
        Skeleton skeleton = sketch.named();
        return Rig.of(skeleton);
    }

    private static String joint(Rig rig, BodyPart part) {
        return rig.skeleton().name(rig.roles().joint(part, Side.LEFT));
    }

    @Test
    void aFootAtTheBallComesAfterTheAnkle() {
        Rig rig = body(
                List.of("thigh", "shin", "ankle", "foot", "toe"), 0.92, 0, 0.5, 0, 0.08, 0, 0.02, 0.12, 0.02, 0.18);
        assertEquals("ankle1.L", joint(rig, BodyPart.FOOT));
        assertEquals("foot1.L", joint(rig, BodyPart.TOE));
        assertEquals(0.84, rig.legLength(), 1e-6);
    }

    @Test
    void aHelperAtTheAnkleIsNotTheBall() {
        Rig rig = body(
                List.of("thigh", "shin", "ankle", "foot", "toe"), 0.92, 0, 0.5, 0, 0.09, 0, 0.08, 0.01, 0.02, 0.14);
        assertEquals("toe1.L", joint(rig, BodyPart.TOE));
        assertEquals(0.84, rig.legLength(), 0.02);
    }
}
