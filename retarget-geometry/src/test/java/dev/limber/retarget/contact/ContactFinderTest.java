package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.retarget.contact.ContactFinder.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactFinderTest {
    private static List<BodyContact> ofLeftHand(Clip clip, Limits limits) {
        return ContactFinder.find(Touches.track(clip, Touches.RIG), limits).stream()
                .filter(contact -> contact.a() == Part.LEFT_HAND && contact.b().isTorso())
                .toList();
    }

    @Test
    void handsThatLieOnTheBellyTouchItAtAnyFrameRate() {
        for (int fps : new int[] {24, 30, 60, 120}) {
            List<BodyContact> found = ofLeftHand(Touches.handsOnBelly(fps), Limits.STRICT);
            assertTrue(!found.isEmpty(), fps + " fps: none found");
            double first = found.stream().mapToInt(BodyContact::first).min().orElseThrow() / (double) fps;
            double end = found.stream().mapToInt(BodyContact::end).max().orElseThrow() / (double) fps;
            assertEquals(Touches.FROM, first, 0.25, fps + " fps");
            assertEquals(Touches.TO, end, 0.25, fps + " fps");
        }
    }

    @Test
    void handsThatGoPastDoNotTouch() {
        assertEquals(List.of(), ofLeftHand(Touches.handsPast(120), Limits.STRICT));
    }

    @Test
    void neighboursNeverTouch() {
        for (Limits limits : List.of(Limits.STRICT, Limits.CARRIED)) {
            ContactFinder.find(Touches.track(Touches.handsOnBelly(30), Touches.RIG), limits)
                    .forEach(contact -> assertTrue(!contact.a().isBeside(contact.b()), contact.toString()));
        }
        assertTrue(Part.LEFT_FOREARM.isBeside(Part.LEFT_HAND) && Part.HIPS.isBeside(Part.LEFT_THIGH));
        assertTrue(!Part.LEFT_HAND.isBeside(Part.LEFT_UPPER_ARM) && !Part.LEFT_HAND.isBeside(Part.RIGHT_HAND));
    }
}
