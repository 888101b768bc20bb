package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies of the shape of a person that are none. */
class UnlikePersonTest {
    private static SketchedBody person() {
        return new SketchedBody()
                .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
                .middle("head", "spine3", 1.55, 0, 1.75, 0)
                .pair("leg", "spine1", 0.09, 0.92, 0, 0.09, 0.5, 0, 0.09, 0.08, 0, 0.09, 0.02, 0.14)
                .pair("arm", "spine3", 0.18, 1.42, 0, 0.45, 1.42, 0, 0.7, 1.42, 0);
    }

    private static SketchedBody fingers(SketchedBody body, double length) {
        return body.pair("index", "arm3", 0.75, 1.42, 0.05, 0.75 + length, 1.42, 0.05)
                .pair("little", "arm3", 0.75, 1.42, -0.05, 0.75 + length, 1.42, -0.2);
    }

    private static List<String> told(SketchedBody body) {
        Rig rig = Rig.of(body.nameless(5));
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        return rig.warnings();
    }

    @Test
    void aPersonIsOne() {
        assertEquals(List.of(), told(fingers(person(), 0.1)));
    }

    @Test
    void aTailLongerThanALegIsTold() {
        List<String> told = told(person().middle("tail", "spine1", 0.9, -0.2, 0.6, -0.6, 0.3, -0.9, 0.05, -1.2));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("tail"), told::toString);
    }

    @Test
    void fingersOfAWingAreTold() {
        List<String> told = told(fingers(person(), 0.5));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("fingers"), told::toString);
    }
}
