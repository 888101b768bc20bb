package dev.limber.motion.contact;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ContactSettingsTest {
    @Test
    void refusesLeaveThresholdsBelowEnterThresholds() {
        assertThrows(IllegalArgumentException.class, () -> new ContactSettings(0.2, 0.1, 0.02, 0.04, 0.1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new ContactSettings(0.2, 0.3, 0.05, 0.04, 0.1, 0, 0));
    }

    @Test
    void refusesAWindowWithoutLength() {
        assertThrows(IllegalArgumentException.class, () -> new ContactSettings(0.2, 0.3, 0.02, 0.04, 0, 0, 0));
    }
}
