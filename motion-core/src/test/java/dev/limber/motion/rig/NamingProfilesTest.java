package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamingProfilesTest {
    private static final Path ROOT = Path.of(System.getProperty("limber.root", ".."));

    /** The joints of a rig as its system names them: rows of name, parent and role. */
    static Stream<Path> jointLists() throws IOException {
        Path folder = ROOT.resolve("motion-core/src/test/resources/dev/limber/motion/rig/joints");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    /** What exporters do to all names of a rig; the number is the joint's. */
    private enum Exported {
        NUMBERED("%s_%02d"),
        COPIED("%s.001"),
        WITH_NAMESPACE("hero:%s"),
        OF_NESTED_FILES("shot_07:hero:%s"),
        PREFIXED("Armature_%s"),
        OF_A_CHARACTER("Character1_%s"),
        AS_JOINTS("%s_jnt"),
        BOUND("%s_bind");

        private final String pattern;

        Exported(String pattern) {
            this.pattern = pattern;
        }

        String name(String name, int number) {
            return String.format(Locale.ROOT, pattern, name, number);
        }
    }

    static Stream<Arguments> exportedLists() throws IOException {
        return jointLists().flatMap(list -> Stream.of(Exported.values()).map(exported -> arguments(list, exported)));
    }

    @ParameterizedTest
    @MethodSource("jointLists")
    void everyJointOfASystemGetsItsRole(Path list) throws IOException {
        check(list, (name, number) -> name);
    }

    @ParameterizedTest
    @MethodSource("exportedLists")
    @Tag("slow")
    void everyJointGetsItsRoleWhateverExportersAddToItsName(Path list, Exported exported) throws IOException {
        check(list, exported::name);
    }

    private static void check(Path list, BiFunction<String, Integer, String> exported) throws IOException {
        List<String[]> rows = depthFirst(
                Files.readAllLines(list).stream().map(row -> row.split("\t")).toList());
        Skeleton plain = skeleton(rows);
        Skeleton skeleton = plain.withNames(IntStream.range(0, rows.size())
                .mapToObj(joint -> exported.apply(plain.name(joint), joint + 1))
                .toList());
        RoleFinder found = RoleFinder.find(skeleton, NamingProfiles.builtIn(), Optional.empty());
        assertEquals(BodyPlan.HUMANOID, found.plan());
        assertAll(IntStream.range(0, rows.size())
                .mapToObj(joint -> () -> assertEquals(
                        rows.get(joint)[2],
                        text(found.matches().get(joint).role()),
                        skeleton.name(joint) + ": " + found.matches().get(joint).reason())));
    }

    private static String text(Role role) {
        return role.part() == BodyPart.OTHER ? "OTHER" : role.part() + " " + role.side() + " " + role.index();
    }

    /** Puts parents first, as lists of extra joints may not. */
    private static List<String[]> depthFirst(List<String[]> rows) {
        Map<String, Integer> depths = new HashMap<>(Map.of("-", 0));
        rows.forEach(row -> depths.put(row[0], depths.getOrDefault(row[1], 0) + 1));
        List<String[]> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparingInt(row -> depths.getOrDefault(row[0], 0)));
        return sorted;
    }

    private static Skeleton skeleton(List<String[]> rows) {
        Skeleton.Builder builder = new Skeleton.Builder();
        Map<String, Integer> joints = new HashMap<>(Map.of("-", Skeleton.NONE));
        for (String[] row : rows) {
            int parent = joints.getOrDefault(row[1], Skeleton.NONE);
            joints.put(row[0], builder.joint(row[0], parent, Vec3.ZERO));
        }
        return builder.build();
    }

    @Test
    void everyProfileFileIsBuiltIn() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("assets/profiles"))) {
            assertEquals(files.count(), NamingProfiles.builtIn().size());
        }
    }

    @Test
    void unknownPartIsReportedWithFileAndPlace(@TempDir Path folder) throws IOException {
        assertTrue(error(folder, "{\"name\": \"x\",\n\"joints\": {\"KNEE\": [\"k\"]}}")
                .matches("(?s).*own.json:2:.*KNEE.*"));
    }

    @Test
    void profileWithoutHipsIsRejected(@TempDir Path folder) throws IOException {
        assertTrue(error(folder, "{\"name\": \"x\", \"joints\": {\"HEAD\": [\"h\"]}}")
                .contains("names no HIPS"));
    }

    @Test
    void twoPatternsThatReadTheSameAreRejected(@TempDir Path folder) throws IOException {
        String json = "{\"name\": \"x\", \"joints\": {\"HIPS\": [\"pelvis\"], \"SPINE\": [\"Pelvis\"]}}";
        assertTrue(error(folder, json).contains("reads like another name"));
    }

    private static String error(Path folder, String json) throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), json);
        return String.valueOf(assertThrows(RigException.class, () -> NamingProfiles.read(file))
                .getMessage());
    }
}
