package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.retarget.contact.Part.Region;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactReachTest {
    private static final double NEAR = 0.02; // m
    private static final Set<Region> HAND_ON_HEAD = Set.of(Region.LEFT_HAND, Region.HEAD);
    private static final Set<Region> HAND_ON_HIPS = Set.of(Region.LEFT_HAND, Region.HIPS);
    private static final Set<Region> HAND_IN_HAND = Set.of(Region.LEFT_HAND, Region.RIGHT_HAND);

    private final ContactReach reach = new ContactReach(Touches.RIG, BodyVolumes.of(Touches.RIG));
    private final Pose pose = Touches.handsOnBelly(30).pose(45);

    @Test
    void aHandReachesTheHeadOrTheHipsButNotBoth() {
        assertEquals(Set.of(HAND_ON_HEAD), reach.together(pose, List.of(HAND_ON_HEAD), NEAR));
        assertEquals(Set.of(HAND_ON_HIPS), reach.together(pose, List.of(HAND_ON_HIPS), NEAR));
        assertEquals(
                1,
                reach.together(pose, List.of(HAND_ON_HEAD, HAND_ON_HIPS), NEAR).size());
    }

    @Test
    void bothHandsReachEachOtherAndTheHead() {
        List<Set<Region>> wanted = List.of(HAND_IN_HAND, HAND_ON_HEAD);
        assertEquals(Set.copyOf(wanted), reach.together(pose, wanted, NEAR));
    }

    @Test
    void aHandDoesNotReachAFootWhileLegsStay() {
        assertEquals(Set.of(), reach.together(pose, List.of(Set.of(Region.LEFT_HAND, Region.LEFT_FOOT)), NEAR));
    }
}
