package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rigs that were once misread, each made by hand after a file that people use: every joint of the body has its role. */
class RigCasesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("limber.root", "..")).resolve("test-data/rigs");

    private static final String NONE = "-";

    /** One row of the table of roles: the joints of every part, those of the left for limbs, by the parts of the head. */
    record RigCase(String file, List<String> parts, List<String> joints) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<RigCase> cases() throws IOException {
        List<List<String>> rows = Files.readAllLines(FOLDER.resolve("roles.tsv")).stream()
                .map(row -> Arrays.asList(row.split("\t")))
                .toList();
        List<String> parts = rows.get(0).subList(1, rows.get(0).size());
        return rows.stream().skip(1).map(row -> new RigCase(row.get(0), parts, row.subList(1, row.size())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPartIsTheRightJoint(RigCase row) throws IOException {
        check(row, MotionFile.read(FOLDER.resolve(row.file())).rig());
    }

    /** The order in which a file lists the joints of a tree says nothing. */
    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfJointsDoesNotMatter(RigCase row) throws IOException {
        Rig rig = MotionFile.read(FOLDER.resolve(row.file())).rig();
        check(row, Rig.of(ChangedSkeletons.shuffled(rig.skeleton(), new Random(1))));
    }

    private static void check(RigCase row, Rig rig) {
        assertAll(IntStream.range(0, row.parts().size()).mapToObj(i -> () -> {
            BodyPart part =
                    BodyPart.valueOf(row.parts().get(i).toUpperCase(Locale.ROOT).replace(' ', '_'));
            String joints = row.joints().get(i);
            if (BodyPart.CLAVICLE.compareTo(part) > 0) {
                assertEquals(joints, names(rig, part, Side.CENTER), row.parts().get(i));
            } else {
                assertEquals(
                        joints,
                        names(rig, part, Side.LEFT),
                        "left " + row.parts().get(i));
                assertEquals(
                        mirrored(joints),
                        names(rig, part, Side.RIGHT),
                        "right " + row.parts().get(i));
            }
        }));
    }

    private static String names(Rig rig, BodyPart part, Side side) {
        Roles roles = rig.roles();
        String names = IntStream.of(roles.chain(part, side))
                .mapToObj(rig.skeleton()::name)
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? NONE : names;
    }

    private static String mirrored(String joints) {
        return joints.replace("Left", "Right").replace(".L", ".R").replace("_l_", "_r_");
    }
}
