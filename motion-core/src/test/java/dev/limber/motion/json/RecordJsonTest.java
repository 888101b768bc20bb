package dev.limber.motion.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.rig.Side;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every fault of a text is told at once, where it is. */
@NullMarked
class RecordJsonTest {
    record Wheel(Side side, double radius, boolean spare) {
        Wheel {
            if (radius <= 0) {
                throw new IllegalArgumentException("a wheel of radius " + radius);
            }
        }
    }

    record Car(String name, int seats, @Nullable String owner, List<Wheel> wheels, Map<Side, Double> doors) {}

    private static Car read(String json) {
        return RecordJson.read(new JsonMapper(), json.getBytes(StandardCharsets.UTF_8), Car.class, "car.json");
    }

    private static String refused(String json) {
        return String.valueOf(
                assertThrows(MotionFormatException.class, () -> read(json)).getMessage());
    }

    @Test
    void whatIsAllThereIsRead() {
        Car car = read(
                "{\"name\":\"a\",\"seats\":2,\"wheels\":[{\"side\":\"LEFT\",\"radius\":1}],\"doors\":{\"LEFT\":2}}");
        assertEquals(new Car("a", 2, null, List.of(new Wheel(Side.LEFT, 1, false)), Map.of(Side.LEFT, 2.0)), car);
    }

    @Test
    void allFaultsAreToldWithTheirPlaces() {
        String message = refused("""
                {"name": 7, "seats": 2.5, "colour": "red",
                 "wheels": [{"side": "MIDDLE", "radius": null}, 3],
                 "doors": {"UP": "wide"}}""");
        List<String> lines = message.lines().map(String::strip).toList();
        assertEquals("car.json: 8 faults:", lines.get(0));
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("car\\.json:1:\\d+: name: expected a text, found 7")),
                message);
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.matches("car\\.json:1:\\d+: seats: expected a whole number, found 2\\.5")),
                message);
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.matches("car\\.json:2:\\d+: wheels\\[1\\]: expected an object, found 3")),
                message);
        assertTrue(message.contains("wheels[0].side: expected one of LEFT, RIGHT, CENTER, found \"MIDDLE\""), message);
        assertTrue(message.contains("colour: is unknown; known are name, seats, owner, wheels, doors"), message);
    }

    @Test
    void whatIsMissingIsToldWhereItShouldBe() {
        assertEquals(
                "car.json:2:12: wheels[0].side: is missing",
                refused("{\"name\":\"a\",\"seats\":2,\"doors\":{},\n \"wheels\":[{\"radius\":1}]}"));
    }

    @Test
    void whatARecordRefusesIsToldToo() {
        String message =
                refused("{\"name\":\"a\",\"seats\":2,\"doors\":{},\"wheels\":[{\"side\":\"LEFT\",\"radius\":-1}]}");
        assertTrue(message.endsWith("wheels[0]: a wheel of radius -1.0"), message);
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() {
        assertTrue(refused("{\"name\": }").startsWith("car.json:1:"), refused("{\"name\": }"));
        assertTrue(refused("").contains("is empty"));
        assertTrue(refused("null").contains("expected an object, found null"));
        assertTrue(refused("{\"seats\":1e999,\"name\":\"a\",\"doors\":{},\"wheels\":[]}")
                .contains("seats"));
    }

    @Test
    void deepNestingTakesNoTimeToTell() {
        String deep = "[".repeat(900) + "]".repeat(900);
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertTrue(refused("{\"name\":" + deep + ",\"seats\":1,\"wheels\":[],\"doors\":{}}")
                        .startsWith("car.json:1:9: name: expected a text, found [[[")));
    }

    /** Nobody has to know the parser. */
    @Test
    void noMessageIsInTheWordsOfTheParser() {
        String car = "{\"name\":\"a\",\"seats\":2,\"wheels\":[],\"doors\":{}}";
        for (int cut = 0; cut < car.length(); cut++) {
            for (String text : List.of(car.substring(0, cut), car.substring(cut), car.substring(0, cut) + "x" + car)) {
                if (!text.equals(car)) {
                    String message = refused(text);
                    assertTrue(message.startsWith("car.json"), message);
                    assertFalse(
                            message.matches("(?s).*(code \\d|Unexpected|Unrecognized|was expecting|token|jackson).*"),
                            message);
                }
            }
        }
        assertTrue(refused("[".repeat(2000)).contains("nested too deeply"), refused("[".repeat(2000)));
        assertTrue(refused(car.substring(0, 20)).contains("it was truncated"));
    }

    @Test
    void aPartIsToldWithItsPath() throws Exception {
        JsonMapper mapper = new JsonMapper();
        assertEquals(
                "car.json: spare.radius: is missing",
                assertThrows(
                                MotionFormatException.class,
                                () -> RecordJson.of(
                                        mapper,
                                        mapper.readTree("{\"side\":\"LEFT\"}"),
                                        Wheel.class,
                                        "car.json",
                                        "spare"))
                        .getMessage());
    }
}
