package dev.limber.io.scene;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.samples.SmallImages;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TexturesTest {
    @Test
    void imagesCountTogetherThoughTheyAreTheSameBytes() {
        Textures textures = new Textures(Optional.empty());
        byte[] large = Arrays.copyOf(SmallImages.png(), 60 << 20);
        for (int i = 0; i < 4; i++) {
            assertTrue(textures.inside("image " + i, large).image().isPresent());
        }
        assertFalse(textures.fits(large.length));
        Textures.Found fifth = textures.inside("one more", large);
        assertTrue(fifth.image().isEmpty());
        assertTrue(fifth.lacking().orElseThrow().contains("one more"));
        assertTrue(textures.inside("small", SmallImages.png()).image().isPresent());
    }
}
