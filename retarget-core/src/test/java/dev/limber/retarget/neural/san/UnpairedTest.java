package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpairedTest {
    private static final Clip WALK = WalkingClip.make();

    @Test
    void whatTwoGroupsHaveIsHalvedAndNothingIsLost() {
        List<MotionGroup> unpaired = Unpaired.of(List.of(
                group("a", "1_1", "1_2", "1_3", "1_4", "2_1", "9"),
                group("b", "1_1", "1_2", "1_3", "1_4", "2_1", "2_2")));
        assertEquals(List.of("1_1", "1_3", "2_1", "9"), names(unpaired.get(0)));
        assertEquals(List.of("1_2", "1_4", "2_2"), names(unpaired.get(1)));
    }

    private static MotionGroup group(String name, String... recordings) {
        GroupReader reader = new GroupReader(name, 0);
        for (String recording : recordings) {
            reader.add(recording, WALK, Rig::of);
        }
        return reader.group().orElseThrow();
    }

    private static List<String> names(MotionGroup group) {
        return group.recordings().stream().map(MotionGroup.Recording::name).toList();
    }
}
