package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingOptionTest {
    private static final RetargetSettings PLAIN = RetargetSettings.DEFAULT;

    @ParameterizedTest
    @EnumSource
    void defaultsAreNotWritten(SettingOption option) {
        assertEquals(Optional.empty(), option.text(PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "FACING, world",
        "ROOT_JOINT, hips",
        "STRIDE, 1.5",
        "PELVIS_HEIGHT, -0.1",
        "HEAD, body",
        "POSTURE, all-fours",
        "FOOT_SPREAD, 0.05",
        "LEG_IK, 0",
        "ARM_SPREAD, 20",
        "CLAVICLES, 0.5",
        "ARM_IK, 0.25",
        "MIRROR, true",
        "TIME_OFFSET, -2",
        "FLOOR, source",
        "FLOOR, -0.02",
    })
    void whatIsReadIsWrittenAndNothingElseChanges(SettingOption option, String text) {
        RetargetSettings changed = option.with(PLAIN, text);
        assertEquals(Optional.of(text), option.text(changed));
        for (SettingOption other : SettingOption.values()) {
            assertTrue(other == option || other.text(changed).isEmpty(), other.option());
        }
        String plain =
                switch (option) {
                    case FLOOR -> "feet";
                    case MIRROR -> "false";
                    default -> option.help().replaceFirst("(?s).*Default: (.*)\\.", "$1");
                };
        assertEquals(PLAIN, option.with(changed, plain), "both sides, and back to the default that the help names");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRIDE|x|--stride: expected a number, found 'x'",
                "ARM_SPREAD|200|--arm-spread: spread is 200, expected -90 to 90",
                "POSTURE|lying|--posture: expected own, upright or all-fours, found 'lying'",
                "FLOOR|low|--floor: expected a height, source or feet, found 'low'",
            })
    void whatNoOneCanSayIsNamed(SettingOption option, String text, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> option.with(PLAIN, text));
        assertEquals(message, e.getMessage());
    }
}
