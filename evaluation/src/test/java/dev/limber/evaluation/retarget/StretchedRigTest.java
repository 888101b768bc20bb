package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StretchedRigTest {
    private static final Rig DOLL = Dolls.rig(2, 0);

    private static double factor(Rig stretched, String joint) {
        Skeleton before = DOLL.skeleton();
        int index = before.indexOf(joint);
        return stretched.skeleton().restTranslation(index).length()
                / before.restTranslation(index).length();
    }

    @Test
    void bothSidesStretchAlikeAndWithinBounds() {
        Rig stretched = StretchedRig.of(DOLL, new SplittableRandom(1));
        for (String joint : List.of("Leg", "Foot", "ForeArm", "Hand")) {
            double factor = factor(stretched, "Left" + joint);
            assertEquals(factor, factor(stretched, "Right" + joint), 1e-12);
            assertTrue(factor >= 0.7 && factor < 1.4 && Math.abs(factor - 1) > 1e-3, joint + " by " + factor);
        }
        assertEquals(factor(stretched, "Spine1"), factor(stretched, "Neck"), 1e-12);
        assertEquals(1, factor(stretched, "LeftToeBase"), 1e-12);
    }

    @Test
    void oneSeedGivesOneRig() {
        Skeleton a = StretchedRig.of(DOLL, new SplittableRandom(5)).skeleton();
        Skeleton b = StretchedRig.of(DOLL, new SplittableRandom(5)).skeleton();
        assertEquals(a.restTranslation(3), b.restTranslation(3));
    }
}
