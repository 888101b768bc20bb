package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionSetTest {
    @Test
    void theCacheGivesBackEveryBit(@TempDir Path directory) throws IOException {
        MotionSet set = new MotionSet(Sways.offsets(), List.of(Sways.motion("b", 12, 1), Sways.motion("a", 7, 2)));
        Path cache = directory.resolve("cache.safetensors");
        set.write(cache);
        MotionSet back = MotionSet.read(cache);
        assertArrayEquals(set.offsets(), back.offsets());
        assertEquals(
                List.of("b", "a"),
                back.motions().stream().map(CanonicalMotion::name).toList());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(
                    set.motions().get(i).rotations(), back.motions().get(i).rotations());
            assertArrayEquals(set.motions().get(i).root(), back.motions().get(i).root());
        }
    }

    @Test
    void filtersByName() {
        MotionSet set = new MotionSet(Sways.offsets(), List.of(Sways.motion("b", 12, 1), Sways.motion("a", 7, 2)));
        assertEquals(7, set.filter(name -> name.equals("a")).frameCount());
    }
}
