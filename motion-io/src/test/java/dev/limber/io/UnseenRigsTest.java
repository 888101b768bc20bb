package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberData;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every humanoid of the data sets as a stranger might have saved it: shuffled, renamed, with parts missing. */
@Tag("slow")
class UnseenRigsTest {
    private static final Set<BodyPart> BODY = EnumSet.of(
            BodyPart.HIPS,
            BodyPart.HEAD,
            BodyPart.UPPER_ARM,
            BodyPart.FOREARM,
            BodyPart.HAND,
            BodyPart.THIGH,
            BodyPart.SHIN,
            BodyPart.FOOT);

    private static final Set<BodyPart> FINGERS =
            EnumSet.of(BodyPart.THUMB, BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    private static Map<String, Rig> rigs = Map.of();

    @BeforeAll
    static void readRigs() throws IOException {
        rigs = new TreeMap<>();
        for (String folder : List.of("rigs", "more-rigs", "mixamo")) {
            try (Stream<Path> files =
                    Files.walk(LimberData.folder().resolve(folder).toRealPath())) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(glb|fbx)"))
                        .toList()) {
                    Rig rig = MotionFile.read(file).rig();
                    if (rig.plan() == BodyPlan.HUMANOID) {
                        rigs.put(file.getFileName().toString(), rig);
                    }
                }
            }
        }
        assertTrue(rigs.size() >= 12, rigs::toString);
    }

    private static Stream<DynamicTest> each(Consumer<Rig> test) {
        return each(rig -> true, test);
    }

    private static Stream<DynamicTest> each(Predicate<Rig> wanted, Consumer<Rig> test) {
        return rigs.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> test.accept(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> shuffledJointsKeepTheirRoles() {
        return each(rig -> assertEquals(
                roles(rig, EnumSet.allOf(BodyPart.class)),
                roles(
                        Rig.of(ChangedSkeletons.shuffled(rig.skeleton(), new Random(1))),
                        EnumSet.allOf(BodyPart.class))));
    }

    /** Names that tell nothing: the shape alone gives hips, head and limbs, where feet and hands hang on them. */
    @TestFactory
    Stream<DynamicTest> namelessJointsKeepTheirRoles() {
        return each(rig -> hangsTogether(rig) && !isDinosaur(rig) && !hasLongEars(rig), rig -> {
            List<Integer> numbers = new ArrayList<>(
                    IntStream.range(0, rig.skeleton().jointCount()).boxed().toList());
            Collections.shuffle(numbers, new Random(2));
            Rig nameless = Rig.of(rig.skeleton()
                    .withNames(numbers.stream().map(number -> "obj_" + number).toList()));
            assertEquals(BodyPlan.HUMANOID, nameless.plan());
            assertAll(BODY.stream()
                    .flatMap(part -> Stream.of(Side.values()).map(side -> () -> {
                        Role role = Role.of(part, side);
                        assertEquals(rig.roles().joint(role), nameless.roles().joint(role), role.words());
                    })));
        });
    }

    private static boolean hangsTogether(Rig rig) {
        return rig.skeleton()
                .isUnder(
                        rig.roles().joint(BodyPart.SHIN, Side.LEFT), rig.roles().joint(BodyPart.FOOT, Side.LEFT));
    }

    /** It stands on its toes with its knees up, so that its feet do not show where it faces. */
    private static boolean isDinosaur(Rig rig) {
        return rig.skeleton().names().contains("Front_Leg_Shoulder_L");
    }

    /** Ears longer than legs look like arms. */
    private static boolean hasLongEars(Rig rig) {
        return rig.skeleton().names().contains("Ear3.L");
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfABodyKeepsItsRoles() {
        return Stream.of(
                        EnumSet.of(BodyPart.TOE),
                        EnumSet.of(BodyPart.NECK),
                        EnumSet.of(BodyPart.CLAVICLE),
                        EnumSet.copyOf(FINGERS))
                .flatMap(parts -> each(
                        rig -> !isDinosaur(rig),
                        rig -> assertEquals(roles(rig, BODY), roles(without(rig, parts), BODY))));
    }

    private static Rig without(Rig rig, Set<BodyPart> parts) {
        return Rig.of(ChangedSkeletons.without(
                rig.skeleton(), joint -> parts.contains(rig.match(joint).role().part())));
    }

    /** Returns the names of the joints that have those roles. */
    private static Map<String, String> roles(Rig rig, Set<BodyPart> parts) {
        return IntStream.range(0, rig.skeleton().jointCount())
                .boxed()
                .filter(joint -> {
                    BodyPart part = rig.match(joint).role().part();
                    return part != BodyPart.OTHER && parts.contains(part);
                })
                .collect(Collectors.toMap(
                        joint -> rig.skeleton().name(joint),
                        joint -> rig.match(joint).role().words() + " "
                                + rig.match(joint).role().index(),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
