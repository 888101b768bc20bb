package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberData;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.FootPosture;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every animal of the rigs is called what a person sees in it, with its names, without them, and shuffled. */
@Tag("slow")
class AnimalRigsTest {
    private static final Path TABLE = Path.of("..", "test-data", "rigs", "animals.tsv");
    private static List<Animal> animals = List.of();

    /** A row of the table and the file that it is about. */
    private record Animal(List<String> row, MotionFile file) {
        String name() {
            return row.get(0);
        }

        BodyPlan plan() {
            return BodyPlan.valueOf(row.get(1).toUpperCase(Locale.ROOT));
        }

        void check(Rig rig) {
            BodyChains chains = rig.chains();
            assertEquals(plan(), rig.plan(), () -> name() + ": " + chains.reasons());
            assertAll(
                    () -> assertEquals(
                            row.get(2),
                            chains.footPosture()
                                    .map(FootPosture::name)
                                    .orElse("-")
                                    .toLowerCase(Locale.ROOT)),
                    () -> pairs(chains, ChainKind.LEG, 3),
                    () -> pairs(chains, ChainKind.ARM, 4),
                    () -> pairs(chains, ChainKind.WING, 5),
                    () -> pairs(chains, ChainKind.FIN, 6),
                    () -> {
                        if (!row.get(7).equals("-")) {
                            assertEquals(
                                    row.get(7).equals("yes"),
                                    chains.of(ChainKind.TAIL).count() > 0,
                                    "tail");
                        }
                    });
        }

        private void pairs(BodyChains chains, ChainKind kind, int column) {
            assertEquals(2L * Integer.parseInt(row.get(column)), chains.of(kind).count(), kind::name);
        }

        /** Returns the joints of every chain of a kind as a set of sets, so that what they are called does not count. */
        Map<ChainKind, Set<Set<String>>> joints(Rig rig) {
            return rig.chains().chains().stream()
                    .filter(chain -> chain.kind().isLimb() || chain.kind() == ChainKind.TAIL)
                    .collect(Collectors.groupingBy(
                            Chain::kind,
                            Collectors.mapping(
                                    chain -> chain.joints().stream()
                                            .map(file.skeleton()::name)
                                            .collect(Collectors.toSet()),
                                    Collectors.toSet())));
        }
    }

    @BeforeAll
    static void readAnimals() throws IOException {
        animals = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#") && !line.startsWith("file\t")) {
                List<String> row = List.of(line.split("\t"));
                Path rigs = LimberData.folder().resolve("rigs").resolve(row.get(0));
                Path more = LimberData.folder().resolve("more-rigs").resolve(row.get(0));
                animals.add(new Animal(row, MotionFile.read(Files.exists(rigs) ? rigs : more)));
            }
        }
    }

    private static Stream<DynamicTest> each(BiConsumer<Animal, Skeleton> test) {
        return animals.stream()
                .map(animal -> DynamicTest.dynamicTest(
                        animal.name(), () -> test.accept(animal, animal.file().skeleton())));
    }

    @Test
    void everyFileIsInTheTable() throws IOException {
        for (String folder : List.of("rigs", "more-rigs")) {
            try (Stream<Path> files =
                    Files.list(LimberData.folder().resolve(folder).toRealPath())) {
                assertAll(files.filter(file -> file.toString().endsWith(".glb"))
                        .map(file -> file.getFileName().toString())
                        .map(name -> () -> assertTrue(
                                animals.stream()
                                        .anyMatch(animal -> animal.name().equals(name)),
                                name)));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> withNames() {
        return each((animal, skeleton) -> {
            Rig rig = animal.file().rig();
            animal.check(rig);
            if (!animal.row().get(8).equals("-")) {
                String leg = rig.chains().of(ChainKind.LEG).count() > 2 ? "left hind leg" : "left leg";
                int heel = rig.chains().named(leg).orElseThrow().heel();
                assertEquals(animal.row().get(8), skeleton.name(heel));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutNames() {
        return each((animal, skeleton) -> {
            List<Integer> numbers = new ArrayList<>(
                    IntStream.range(0, skeleton.jointCount()).boxed().toList());
            Collections.shuffle(numbers, new Random(2));
            Rig nameless = Rig.of(skeleton.withNames(
                            numbers.stream().map(number -> "obj_" + number).toList()))
                    .withSkins(animal.file().skins());
            if (animal.plan() == BodyPlan.HUMANOID) {
                assertEquals(BodyPlan.HUMANOID, nameless.plan());
                return;
            }
            animal.check(nameless);
            assertEquals(animal.joints(animal.file().rig()), animal.joints(nameless));
        });
    }

    /** Bones alone tell; but not that the fins of the whale's second pair move no skin. */
    @TestFactory
    Stream<DynamicTest> withoutNamesAndSkin() {
        return each((animal, skeleton) -> {
            Rig bare = Rig.of(skeleton.withNames(IntStream.range(0, skeleton.jointCount())
                    .mapToObj(joint -> "obj_" + joint)
                    .toList()));
            assertEquals(
                    animal.plan(),
                    bare.plan(),
                    () -> animal.name() + ": " + bare.chains().reasons());
            Rig whole = animal.file().rig();
            if (animal.plan() != BodyPlan.HUMANOID) {
                assertEquals(whole.chains().footPosture(), bare.chains().footPosture());
                assertEquals(
                        animal.joints(whole).get(ChainKind.LEG),
                        animal.joints(bare).get(ChainKind.LEG));
                assertTrue(whole.chains().forward().distance(bare.chains().forward()) < 0.1, "facing");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shuffled() {
        return each((animal, skeleton) -> {
            for (int seed = 0; seed < 3; seed++) {
                Rig rig = Rig.of(ChangedSkeletons.shuffled(skeleton, new Random(seed)));
                assertEquals(animal.plan(), rig.plan(), animal.name());
            }
        });
    }
}
