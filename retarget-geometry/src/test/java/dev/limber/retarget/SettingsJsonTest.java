package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsJsonTest {
    private static RetargetSettings parse(String json) {
        return SettingsJson.parse("s.json", json.getBytes(StandardCharsets.UTF_8), RetargetSettings.DEFAULT);
    }

    private static String refusal(String json) {
        return String.valueOf(
                assertThrows(LimberException.class, () -> parse(json)).getMessage());
    }

    @Test
    void whatIsLeftOutIsAsItWas() {
        RetargetSettings read = parse("{\"leftArm\": {\"spread\": 12}, \"body\": {\"head\": \"BODY\"}}");
        assertEquals(new ArmSettings(1, 12, 1), read.leftArm());
        assertEquals(ArmSettings.DEFAULT, read.rightArm());
        assertEquals(BodySettings.DEFAULT.withHead(HeadSpace.BODY), read.body());
        assertEquals(RetargetSettings.DEFAULT.ik(), read.ik());
        assertEquals(RetargetSettings.DEFAULT, parse("{}"));
    }

    @Test
    void aPropNeedsNoHand() {
        RetargetSettings read = parse("{\"props\": [{\"joint\": \"cup\"}, {\"joint\": \"oar\", \"hand\": \"BOTH\"}]}");
        assertEquals(
                List.of(new PropSettings("cup", null), new PropSettings("oar", PropSettings.Hand.BOTH)), read.props());
    }

    @Test
    void theFloorIsOfTheSource() {
        RetargetSettings read = parse("{\"source\": {\"floor\": {\"kind\": \"SOURCE\"}}}");
        assertEquals(FloorSettings.Kind.SOURCE, read.source().floor().kind());
        assertEquals(
                FloorSettings.at(12.5),
                parse("{\"source\": {\"floor\": {\"kind\": \"HEIGHT\", \"height\": 12.5}}}")
                        .source()
                        .floor());
        assertTrue(refusal("{\"source\": {\"floor\": {\"kind\": \"SEA\"}}}").contains("FEET, HEIGHT, SOURCE"));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RetargetSettings settings = RetargetSettings.DEFAULT
                .withSource(new SourceSettings(true, -0.25, FloorSettings.at(12.5)))
                .withRootMotion(RootMotion.WORLD)
                .withLegs(new LegSettings(0.5, 0.1), LegSettings.DEFAULT)
                .withProps(List.of(new PropSettings("weapon_r", PropSettings.Hand.BOTH), new PropSettings("cup", null)))
                .withIk(IkTarget.HANDS);
        assertEquals(settings, SettingsJson.parse("s.json", SettingsJson.bytes(settings), RetargetSettings.DEFAULT));
    }

    @Test
    void faultsSayWhereTheyAre() {
        String unknown = refusal("{\n  \"leftArm\": {\"spraed\": 3}}");
        assertTrue(unknown.startsWith("s.json:2:") && unknown.contains("leftArm.spraed: is unknown"), unknown);
        assertTrue(unknown.contains("spread"), unknown);
        String range = refusal("{\n\n  \"leftLeg\": {\"ik\": 2}}");
        assertTrue(range.startsWith("s.json:3:") && range.contains("ik is 2, expected 0 to 1"), range);
        assertTrue(refusal("{\"body\": {\"head\": \"UP\"}}").contains("one of WORLD, BODY"));
        assertTrue(refusal("[1]").contains("expected an object"));
        assertTrue(refusal("{\"ik\": [\"FEET\",]}").contains("expected JSON"));
    }
}
