package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final CharacterSlot SLOT = CharacterSlot.SOURCE;

    private static Selection of(int active, Integer... joints) {
        return new Selection(SLOT, active, Set.of(joints));
    }

    @Test
    void aClickSelectsOneJointAndOneThatAddsSelectsSeveral() {
        Optional<Selection> first = Selection.clicked(Optional.empty(), new Selection(SLOT, 4), true);
        assertEquals(Optional.of(of(4, 4)), first);
        Optional<Selection> second = Selection.clicked(first, new Selection(SLOT, 2), true);
        assertEquals(Optional.of(of(2, 2, 4)), second);
        assertEquals(Optional.of(of(7, 7)), Selection.clicked(second, new Selection(SLOT, 7), false));
    }

    @Test
    void aJointOfTheOtherCharacterIsSelectedAlone() {
        Selection other = new Selection(CharacterSlot.TARGET, 1);
        assertEquals(Optional.of(other), Selection.clicked(Optional.of(of(2, 2, 4)), other, true));
    }

    @Test
    void whatIsTakenOutLeavesAnActiveJoint() {
        assertEquals(Optional.of(of(4, 4, 6)), of(4, 2, 4, 6).toggled(2));
        assertEquals(Optional.of(of(2, 2, 6)), of(4, 2, 4, 6).toggled(4));
        assertEquals(Optional.of(of(4, 4, 6)), of(2, 2, 4, 6).toggled(2));
        assertEquals(Optional.empty(), of(2, 2).toggled(2));
    }

    @Test
    void theJointsBelowComeAlong() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int hips = builder.joint("hips", Skeleton.NONE, Vec3.ZERO);
        int spine = builder.joint("spine", hips, Vec3.ZERO);
        int thigh = builder.joint("thigh", hips, Vec3.ZERO);
        int shin = builder.joint("shin", thigh, Vec3.ZERO);
        int foot = builder.joint("foot", shin, Vec3.ZERO);
        Selection below = of(thigh, thigh).withBelow(builder.build());
        assertEquals(List.of(thigh, shin, foot), List.copyOf(below.joints()));
        assertEquals(thigh, below.joint());
        assertEquals(
                5, of(hips, hips, spine).withBelow(builder.build()).joints().size());
    }

    @Test
    void theActiveJointIsAmongTheJoints() {
        assertThrows(IllegalArgumentException.class, () -> of(1, 2, 3));
    }
}
