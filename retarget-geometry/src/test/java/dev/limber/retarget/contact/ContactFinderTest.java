package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.retarget.contact.ContactFinder.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactFinderTest {
    private static final double UNIT = BodyVolumes.of(Touches.RIG).unit();

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
    void contactsOfAStoutBodysForearmsAreOfItsBuildAndThoseOfHandsAreMeant() {
        List<Volume> thick = BodyVolumes.of(Touches.RIG).all().stream()
                .filter(volume -> volume.part().isTorso() || volume.part() == Part.LEFT_FOREARM)
                .map(volume -> new Volume(
                        volume.part(),
                        volume.joint(),
                        volume.start(),
                        volume.end(),
                        volume.startRadius() + 0.06 * UNIT,
                        volume.endRadius() + 0.06 * UNIT))
                .toList();
        BodyVolumes stout = BodyVolumes.of(Touches.RIG).with(thick);
        BodyTrack track = BodyTrack.of(Touches.handsOnBelly(30), stout);
        List<BodyContact> found = ContactFinder.find(track, Limits.CARRIED);
        assertTrue(found.stream().anyMatch(contact -> contact.a() == Part.LEFT_FOREARM));
        assertTrue(found.stream().anyMatch(contact -> contact.a() == Part.LEFT_HAND));
        for (BodyContact contact : found) {
            assertEquals(contact.a() != Part.LEFT_FOREARM, contact.meant(), contact.toString());
        }
        List<List<ContactSpan>> carried = ContactFinder.meant(track, Limits.CARRIED);
        for (PartPairs.Pair pair : PartPairs.list()) {
            boolean any = found.stream()
                    .anyMatch(contact -> contact.meant() && contact.a() == pair.a() && contact.b() == pair.b());
            assertEquals(any, !carried.get(pair.index()).isEmpty(), pair.toString());
        }
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
