package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person with the names of many tools, siblings in any order: each limb is found, or the doubt told. */
class NameConventionsTest {
    private static final Map<String, BodyPart> PAIRS = Map.of(
            "thigh", BodyPart.THIGH,
            "shin", BodyPart.SHIN,
            "foot", BodyPart.FOOT,
            "uarm", BodyPart.UPPER_ARM,
            "farm", BodyPart.FOREARM,
            "hand", BodyPart.HAND);

    private static final Map<String, BodyPart> MIDDLE = Map.of("hips", BodyPart.HIPS, "head", BodyPart.HEAD);

    /** In metres: joints of several axes lie about as near to each other. */
    private static final double NEAR = 0.035;

    static Stream<String> conventions() throws IOException {
        try (var file = Objects.requireNonNull(NameConventionsTest.class.getResourceAsStream("conventions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void limbsAreFound(String line) {
        for (int seed = 0; seed < 4; seed++) {
            NamedPerson person = new NamedPerson(line, seed % 2 == 1);
            Rig rig = Rig.of(person.skeleton(seed));
            if (line.startsWith("!")) {
                assertFalse(rig.warnings().isEmpty());
                continue;
            }
            assertEquals(BodyPlan.HUMANOID, rig.plan());
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                PAIRS.forEach((part, role) -> check(person, rig, part, Role.of(role, side)));
            }
            MIDDLE.forEach((part, role) -> check(person, rig, part, Role.of(role, Side.CENTER)));
        }
    }

    private static void check(NamedPerson person, Rig rig, String part, Role role) {
        person.place(part, role.side()).ifPresent(place -> {
            int joint = rig.roles().joint(role);
            assertNotEquals(Skeleton.NONE, joint, role.words());
            Vec3 at = WorldPose.of(rig.skeleton().restPose()).position(joint);
            double near = role.part() == BodyPart.HIPS ? 2 * NEAR : NEAR; // a pelvis may be two joints
            assertTrue(
                    at.distance(place) < near,
                    () -> role.words() + ": " + rig.skeleton().name(joint));
        });
    }
}
