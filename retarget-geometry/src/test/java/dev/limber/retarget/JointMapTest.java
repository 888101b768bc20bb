package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.RigException;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointMapTest {
    private final Rig source = Rig.of(body(2));
    private final Rig target = Rig.of(body(3));

    @Test
    void chainsOfDifferentLengthPairAsChains() {
        ChainPair spine = JointMap.between(source, target)
                .pair(BodyPart.SPINE, Side.CENTER)
                .orElseThrow();
        assertEquals(2, spine.source().size());
        assertEquals(3, spine.target().size());
        assertTrue(spine.reason().contains("2 joints drive 3"), spine.reason());
    }

    @Test
    void whatOnlyOneBodyHasIsLeftOut() {
        assertTrue(JointMap.between(source, target)
                .pair(BodyPart.CLAVICLE, Side.LEFT)
                .isEmpty());
    }

    @Test
    void mapsDifferWhenTheirTurnsDo() {
        JointMap map = JointMap.between(source, target);
        RestRotations rotations = RestRotations.NONE.with(1, new Vec3(0, 0, 10));
        assertEquals(map.withRotations(rotations), map.withRotations(rotations));
        assertNotEquals(map, map.withRotations(rotations));
    }

    @Test
    void writtenMapReadsBackTheSame(@TempDir Path folder) throws IOException {
        JointMap map = JointMap.between(source, target);
        Path file = folder.resolve("map.json");
        JointMapJson.write(map, source.skeleton(), target.skeleton(), file);
        assertEquals(
                map.pairs(),
                JointMapJson.read(file, source.skeleton(), target.skeleton()).pairs());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void unknownJointIsNamedWithItsFileAndTheNearestNames(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("map.json");
        Files.writeString(file, """
                {"pairs": [{"part": "SHIN", "side": "LEFT", "source": ["LeftLeg"], "target": ["LeftLge"]}]}
                """);
        String message = errorOnReading(file);
        assertTrue(message.startsWith(file + ":1:79: pairs[0].target[0]: the target has no joint 'LeftLge'"), message);
        assertTrue(message.contains("LeftLeg"), message);
    }

    @Test
    void brokenJsonIsReportedWithRowAndColumn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("map.json");
        Files.writeString(file, "{\"pairs\": [\n{\"part\": \"KNEE\", \"source\": [], \"target\": []}]}");
        String message = errorOnReading(file);
        assertTrue(message.startsWith(file + ":2:"), message);
        assertTrue(message.contains("KNEE"), message);
    }

    @Test
    void targetJointInTwoPairsIsRejected() {
        ChainPair left = new ChainPair(BodyPart.SHIN, Side.LEFT, List.of(1), List.of(2), 1, "");
        ChainPair right = new ChainPair(BodyPart.SHIN, Side.RIGHT, List.of(3), List.of(2), 1, "");
        assertThrows(RigException.class, () -> new JointMap(List.of(left, right)));
    }

    private String errorOnReading(Path file) {
        RigException e =
                assertThrows(RigException.class, () -> JointMapJson.read(file, source.skeleton(), target.skeleton()));
        return String.valueOf(e.getMessage());
    }

    private static Skeleton body(int spineJoints) {
        Skeleton.Builder body = new Skeleton.Builder();
        int hips = body.joint("Hips", Skeleton.NONE, new Vec3(0, 10, 0));
        int chest = hips;
        for (int i = 0; i < spineJoints; i++) {
            chest = body.joint("Spine" + (i == 0 ? "" : i), chest, new Vec3(0, 5.0 / spineJoints, 0));
        }
        body.joint("Head", chest, new Vec3(0, 1, 0));
        for (String side : List.of("Left", "Right")) {
            double x = side.equals("Left") ? 1 : -1;
            int thigh = body.joint(side + "UpLeg", hips, new Vec3(x, 0, 0));
            int shin = body.joint(side + "Leg", thigh, new Vec3(0, -5, 0));
            int foot = body.joint(side + "Foot", shin, new Vec3(0, -4.5, 0));
            body.endSite(foot, new Vec3(0, -0.5, 2));
            int arm = body.joint(side + "Arm", chest, new Vec3(2 * x, 0, 0));
            int forearm = body.joint(side + "ForeArm", arm, new Vec3(3 * x, 0, 0));
            body.joint(side + "Hand", forearm, new Vec3(2.5 * x, 0, 0));
        }
        return body.build();
    }
}
