package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropNameTest {
    @ParameterizedTest
    @CsvSource({
        "handslot.l, LEFT",
        "weapon_r, RIGHT",
        "ik_hand_gun, CENTER",
        "ik_hand_l, LEFT",
        "RightHandProp, RIGHT",
        "Sword, CENTER",
        "Tool_Grip_L, LEFT"
    })
    void propsAreKnownByAWordAndASide(String name, Side side) {
        assertTrue(PropName.is(name), name);
        assertEquals(side, PropName.side(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hand_r",
                "Hand.R_end",
                "Weapon_end",
                "holster_weapon_l",
                "Propeller",
                "spine_03",
                "ik_foot_l",
                ""
            })
    void othersAreNot(String name) {
        assertFalse(PropName.is(name), name);
    }

    @ParameterizedTest
    @CsvSource({"handIK.r, true", "ik_hand_l, true", "ik_hand_gun, false", "weapon_r, false"})
    void whatDragsAHandIsAControl(String name, boolean control) {
        assertEquals(control, PropName.isControl(name));
    }
}
