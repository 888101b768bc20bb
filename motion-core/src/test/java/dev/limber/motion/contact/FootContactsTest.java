package dev.limber.motion.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootContactsTest {
    private static final Vec3 Y_UP = new Vec3(0, 1, 0);
    private static final double ANKLE = 0.05; // above the floor, in heights
    private static final Vec3 PLACE = new Vec3(0.1, ANKLE, 0);

    /** Stands for 0.6 s, then takes 0.4 s for a step of 0.8 heights, over and over. */
    private static Vec3 walking(double t) {
        double cycle = Math.floor(t);
        double swing = Math.max(0, (t - cycle - 0.6) / 0.4);
        double eased = swing * swing * (3 - 2 * swing);
        return new Vec3(0, ANKLE + 0.1 * Math.sin(Math.PI * swing), 0.8 * (cycle + eased));
    }

    private static FootContacts detect(Clip clip) {
        return FootContacts.detect(clip, FeetClip.ROLES, Y_UP, 1, ContactSettings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {24, 30, 60, 120, 240})
    void findsTheStepsOfAWalkAtAnyFrameRate(double fps) {
        FootContacts contacts = detect(FeetClip.of(fps, 4, FootContactsTest::walking, t -> PLACE));
        for (FootPoint point : List.of(FootPoint.LEFT_HEEL, FootPoint.LEFT_TOE)) {
            List<ContactSpan> spans = contacts.spans(point);
            assertEquals(
                    4, spans.stream().filter(span -> span.length() > 0.3 * fps).count());
            for (int step = 0; step < 4; step++) {
                assertEquals(step, spans.get(step).first() / fps, 0.045, "touchdown of step " + step);
                assertEquals(step + 0.6, spans.get(step).end() / fps, 0.045, "lift-off of step " + step);
            }
        }
        assertEquals(List.of(new ContactSpan(0, contacts.frameCount())), contacts.spans(FootPoint.RIGHT_HEEL));
    }

    @Test
    void dependsNeitherOnTheUnitNorOnTheUpAxis() {
        FootContacts metres = detect(FeetClip.of(60, 4, FootContactsTest::walking, t -> PLACE));
        UnaryOperator<Vec3> inCentimetresZUp = v -> new Vec3(v.x(), -v.z(), v.y()).times(170);
        Clip zUp = FeetClip.of(60, 4, t -> inCentimetresZUp.apply(walking(t)), t -> inCentimetresZUp.apply(PLACE));
        FootContacts centimetres =
                FootContacts.detect(zUp, FeetClip.ROLES, new Vec3(0, 0, 1), 170, ContactSettings.DEFAULT);
        assertEquals(metres.spans(FootPoint.LEFT_HEEL), centimetres.spans(FootPoint.LEFT_HEEL));
        assertEquals(ANKLE * 170, centimetres.level(FootPoint.LEFT_HEEL), 1e-3);
    }

    @Test
    void findsTheFloorWhereverItIs() {
        Vec3 raised = new Vec3(0, 7, 0);
        FootContacts contacts = detect(FeetClip.of(30, 4, t -> walking(t).plus(raised), t -> PLACE.plus(raised)));
        assertEquals(7 + ANKLE, contacts.level(FootPoint.LEFT_HEEL), 1e-6);
    }

    @Test
    void aFootHeldStillInTheAirDoesNotStand() {
        FootContacts contacts = detect(FeetClip.of(30, 2, t -> new Vec3(0, 0.3, 0), t -> PLACE));
        assertEquals(List.of(), contacts.spans(FootPoint.LEFT_HEEL));
        assertTrue(contacts.foot(Side.RIGHT, 30));
        assertFalse(contacts.foot(Side.LEFT, 30));
    }

    @Test
    void aFootThatSlidesOverTheFloorDoesNotStand() {
        FootContacts contacts = detect(FeetClip.of(60, 2, t -> new Vec3(0, ANKLE, 0.5 * t), t -> PLACE));
        assertEquals(List.of(), contacts.spans(FootPoint.LEFT_TOE));
    }

    @Test
    void aJumpHasNoContactInFlight() {
        DoubleFunction<Vec3> jump = t -> {
            double flight = Math.min(1, Math.max(0, (t - 1) / 0.5));
            return new Vec3(0, ANKLE + flight * (1 - flight), 0);
        };
        FootContacts contacts = detect(FeetClip.of(120, 2.5, jump, jump));
        List<ContactSpan> spans = contacts.spans(FootPoint.RIGHT_TOE);
        assertEquals(2, spans.size());
        assertEquals(1, spans.get(0).end() / 120.0, 0.03);
        assertEquals(1.5, spans.get(1).first() / 120.0, 0.03);
    }

    @Test
    void speedThatWaversBetweenTheThresholdsKeepsTheContact() {
        // Rocks by 0.01 heights, so that its speed passes 0.2 heights/s twice in every period of a third of a second.
        DoubleFunction<Vec3> rocking = t -> new Vec3(0, ANKLE, t < 0.5 ? 0 : 0.01 * Math.sin(6 * Math.PI * (t - 0.5)));
        FootContacts contacts = detect(FeetClip.of(120, 3, rocking, t -> PLACE));
        assertEquals(1, contacts.spans(FootPoint.LEFT_HEEL).size());
    }

    @Test
    void dropsContactsShorterThanTheShortest() {
        DoubleFunction<Vec3> tap = t -> new Vec3(0, ANKLE + 1.5 * Math.abs(t - 1), 0);
        ContactSettings settings = ContactSettings.DEFAULT;
        Clip clip = FeetClip.of(120, 2, tap, t -> PLACE);
        assertEquals(List.of(), detect(clip).spans(FootPoint.LEFT_HEEL));
        ContactSettings anyLength = new ContactSettings(
                settings.enterSpeed(),
                2,
                settings.enterHeight(),
                settings.leaveHeight(),
                settings.speedWindow(),
                0,
                settings.shortestGap());
        FootContacts kept = FootContacts.detect(clip, FeetClip.ROLES, Y_UP, 1, anyLength);
        assertEquals(1, kept.spans(FootPoint.LEFT_HEEL).size());
    }

    @Test
    void closesGapsShorterThanTheShortest() {
        DoubleFunction<Vec3> hiccup = t -> new Vec3(0, t > 0.995 && t < 1.015 ? ANKLE + 0.1 : ANKLE, 0);
        Clip clip = FeetClip.of(120, 2, hiccup, t -> PLACE);
        assertEquals(List.of(new ContactSpan(0, 241)), detect(clip).spans(FootPoint.LEFT_HEEL));
        ContactSettings settings = ContactSettings.DEFAULT;
        ContactSettings everyGap = new ContactSettings(
                settings.enterSpeed(),
                settings.leaveSpeed(),
                settings.enterHeight(),
                settings.leaveHeight(),
                settings.speedWindow(),
                settings.shortestContact(),
                0);
        FootContacts apart = FootContacts.detect(clip, FeetClip.ROLES, Y_UP, 1, everyGap);
        assertEquals(2, apart.spans(FootPoint.LEFT_HEEL).size());
    }

    @Test
    void theToeOfAFootWithoutToeJointIsItsFarthestEndSite() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("foot", Skeleton.NONE, new Vec3(0, 2, 0));
        builder.endSite(0, new Vec3(0, -1, 0)).endSite(0, new Vec3(0, -1, 3));
        Clip clip = new Clip.Builder(builder.build(), 0.1, 10).build();
        Roles roles = new Roles(List.of(Role.of(BodyPart.FOOT, Side.RIGHT)));
        FootTracks tracks = FootTracks.of(clip, roles);
        assertEquals(new Vec3(0, 1, 3), tracks.position(FootPoint.RIGHT_TOE, 9));
        assertEquals(new Vec3(0, 2, 0), tracks.position(FootPoint.RIGHT_HEEL, 0));
        assertFalse(tracks.has(FootPoint.LEFT_HEEL));
        FootContacts contacts = FootContacts.detect(tracks, Y_UP, 10, ContactSettings.DEFAULT);
        assertFalse(contacts.foot(Side.LEFT, 5));
        assertTrue(contacts.foot(Side.RIGHT, 5));
        assertThrows(IllegalArgumentException.class, () -> contacts.level(FootPoint.LEFT_HEEL));
    }

    @Test
    void aBodyWithoutFeetHasNoContacts() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("snake", Skeleton.NONE, Vec3.ZERO);
        Roles roles = new Roles(List.of(Role.of(BodyPart.OTHER, Side.CENTER)));
        Clip clip = new Clip.Builder(builder.build(), 0.1, 3).build();
        FootContacts contacts = FootContacts.detect(clip, roles, Y_UP, 1, ContactSettings.DEFAULT);
        assertFalse(contacts.has(FootPoint.LEFT_TOE));
    }

    @Test
    void aClipWithoutRestStillHasAFloor() {
        FootContacts contacts = detect(FeetClip.of(30, 2, t -> new Vec3(t, ANKLE, 0), t -> new Vec3(t, ANKLE, 1)));
        assertEquals(ANKLE, contacts.level(FootPoint.LEFT_HEEL), 1e-6);
        assertEquals(List.of(), contacts.spans(FootPoint.LEFT_HEEL));
    }

    /** Stands for a second, climbs 0.3 heights in half a second, and stands there. */
    private static Vec3 climbing(double t) {
        double way = Math.max(0, Math.min(1, (t - 1) / 0.5));
        double eased = way * way * (3 - 2 * way);
        return new Vec3(0, ANKLE + 0.3 * eased + 0.05 * Math.sin(Math.PI * way), 0.4 * eased);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120})
    void aFootOnAStepStandsAtAHeightOfItsOwn(double fps) {
        Clip clip = FeetClip.of(fps, 3, FootContactsTest::climbing, t -> PLACE);
        FootTracks tracks = FootTracks.of(clip, FeetClip.ROLES);
        FootContacts own = FootContacts.detectAnywhere(tracks, Y_UP, 1, ContactSettings.DEFAULT);
        assertEquals(2, own.spans(FootPoint.LEFT_HEEL).size());
        assertEquals(1, own.spans(FootPoint.LEFT_HEEL).get(0).end() / fps, 0.1);
        assertEquals(1.5, own.spans(FootPoint.LEFT_HEEL).get(1).first() / fps, 0.1);
        assertEquals(ANKLE, own.level(FootPoint.LEFT_HEEL, (int) (0.5 * fps)), 0.005);
        assertEquals(ANKLE + 0.3, own.level(FootPoint.LEFT_HEEL, (int) (2.5 * fps)), 0.005);
        assertEquals(ANKLE, own.level(FootPoint.RIGHT_HEEL, (int) (2.5 * fps)), 0.005);
        assertEquals(1, detect(clip).spans(FootPoint.LEFT_HEEL).size(), "one floor has one height");
    }

    @Test
    void aFloorThatIsKnownNeedsNoGuess() {
        FootTracks tracks = FootTracks.of(FeetClip.of(60, 2, t -> PLACE, t -> PLACE), FeetClip.ROLES);
        FootContacts lower =
                FootContacts.detect(tracks, Y_UP, 1, ContactSettings.DEFAULT, Map.of(FootPoint.LEFT_HEEL, ANKLE - 0.2));
        assertFalse(lower.at(FootPoint.LEFT_HEEL, 30));
        assertTrue(lower.at(FootPoint.RIGHT_HEEL, 30));
    }
}
