package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A map from which any pair was removed by hand is retargeted, or refused with its reason. */
class IncompleteMapTest {
    private static final Clip WALK = Slice.of(WalkingClip.make(), 0, 12);
    private static final Rig SOURCE = Rig.of(WALK);

    @ParameterizedTest
    @EnumSource(IkTarget.class)
    void anyPairMayBeRemoved(IkTarget ik) {
        Set<IkTarget> targets = EnumSet.of(IkTarget.FEET, ik);
        RetargetSettings settings = RetargetSettings.DEFAULT.withIk(targets);
        int done = 0;
        for (Mannequin body : List.of(Mannequin.cmu(), Mannequin.all().get(1))) {
            Rig bones = Rig.of(body.skeleton());
            for (Rig target : List.of(bones, bones.withSkins(List.of(body.skin())))) {
                JointMap map = JointMap.between(SOURCE, target);
                for (ChainPair removed : map.pairs()) {
                    JointMap less = map.withPairs(map.pairs().stream()
                            .filter(pair -> !pair.equals(removed))
                            .toList());
                    try {
                        Clip result = RetargetMethod.GEOMETRIC
                                .prepare(SOURCE, target, less, settings)
                                .retarget(WALK);
                        assertEquals(WALK.frameCount(), result.frameCount());
                        done++;
                    } catch (RetargetException e) {
                        assertTrue(String.valueOf(e.getMessage()).contains("target"), e::toString);
                    }
                }
            }
        }
        assertTrue(done > 40, done + " maps were retargeted");
    }
}
