package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A character stands on its skin, however far its joints are above it. */
class SolesTest {
    private static final Clip WALK = WalkingClip.make();

    static List<Mannequin> mannequins() {
        return Mannequin.all();
    }

    @ParameterizedTest
    @MethodSource("mannequins")
    void solesAreOnTheFloorInEveryStep(Mannequin mannequin) {
        Rig target = Rig.of(mannequin.skeleton()).withSkins(List.of(mannequin.skin()));
        assertEquals(2, target.soles().size());
        Clip out = new GeometricRetargeter(Rig.of(WALK), target, RetargetSettings.DEFAULT).retarget(WALK);
        double floor = 0;
        for (int frame = 0; frame < out.frameCount(); frame++) {
            WorldPose world = WorldPose.of(out.pose(frame));
            double lowest = Double.MAX_VALUE;
            for (EndSite sole : target.soles()) {
                lowest = Math.min(lowest, world.position(sole).dot(target.up()));
            }
            assertTrue(lowest > -0.012 * target.height(), "frame " + frame + ": " + lowest);
            floor += lowest / out.frameCount();
        }
        assertEquals(0, floor, 0.012 * target.height());
    }
}
