package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.RigException;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Every slip in a map that a person has edited is told by what is wrong, and none gets further than the reader. */
class JointMapJsonTest {
    private final Skeleton skeleton = Mannequin.cmu().skeleton();

    private JointMap parse(String json) throws IOException {
        return JointMapJson.parse(
                "map.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), skeleton, skeleton);
    }

    private void refused(String json, String why) {
        RigException e = assertThrows(RigException.class, () -> parse(json), json);
        assertTrue(String.valueOf(e.getMessage()).startsWith("map.json"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
    }

    private String pair(String source, String target) {
        return "{'pairs': [{'part': 'HEAD', 'source': " + source + ", 'target': " + target + "}]}";
    }

    @Test
    void everySlipIsTold() throws IOException {
        String head = "['" + skeleton.name(1) + "']";
        assertEquals(1, parse(pair(head, head)).pairs().size());
        refused("null", "found null");
        refused("{'pairs': null}", "pairs: expected a list, found null");
        refused("{'pairs': [null]}", "pairs[0]: expected an object");
        refused(
                "{'pairs': [{'part': null, 'source': " + head + ", 'target': " + head + "}]}",
                "pairs[0].part: expected");
        refused(pair("null", head), "pairs[0].source: expected a list");
        refused(pair(head, "[null]"), "pairs[0].target[0]: expected a text");
        refused(pair(head, "[]"), "without target joints");
        refused(pair("['" + skeleton.name(1) + "', '" + skeleton.name(1) + "']", head), "twice");
        refused(pair("['no such']", head), "no joint 'no such'");
        String rotations = pair(head, head).replace("]}]}", "]}], 'rotations': [%s]}");
        refused(String.format(rotations, "null"), "rotations[0]: expected an object");
        refused(
                String.format(rotations, "{'joint': null, 'degrees': [1, 2, 3]}"),
                "rotations[0].joint: expected a text");
        refused(
                String.format(rotations, "{'joint': '" + skeleton.name(1) + "', 'degrees': [1, null, 3]}"),
                "rotations[0].degrees[1]: expected a number");
        refused(String.format(rotations, "{'joint': '" + skeleton.name(1) + "', 'degrees': [1, 2]}"), "three angles");
        refused("{'pairs': [", ":1:");
    }

    @Test
    void allSlipsAreToldAtOnce() throws IOException {
        String head = "['" + skeleton.name(1) + "']";
        String json = "{'pairs': [\n{'part': 'HEAD', 'confidence': 2, 'source': ['no such'],\n 'target': " + head
                + "}], 'rotations': [{'joint': 'nor such', 'degrees': [1]}]}";
        refused(json, "map.json: 4 faults:");
        refused(json, "map.json:2:32: pairs[0].confidence: expected a number from 0 to 1, found 2.0");
        refused(json, "map.json:2:46: pairs[0].source[0]: the source has no joint 'no such'");
        refused(json, "rotations[0].joint: the target has no joint 'nor such'");
        refused(json, "rotations[0].degrees: expected three angles");
    }
}
