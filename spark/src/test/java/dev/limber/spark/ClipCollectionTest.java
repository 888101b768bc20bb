package dev.limber.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SettingsJson;
import dev.limber.retarget.manner.Manner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors, each a process, work on a collection; one of them is killed in the middle. */
@Tag("slow")
class ClipCollectionTest {
    private static final Path ROOT = Path.of(System.getProperty("limber.root"));
    private static final Path WALK = ROOT.resolve("assets/clips/walk.bvh");
    private static final Path RIG = ROOT.resolve("assets/rigs/mixamo.bvh");
    private static final int CLIPS = 24;

    private static LocalCluster cluster;

    @TempDir
    private static Path clips;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        Clip walk = MotionFile.read(WALK).firstClip();
        for (int i = 0; i < CLIPS; i++) {
            Path file = clips.resolve(i % 2 == 0 ? "even" : "odd").resolve("take" + i + ".bvh");
            MotionWriter.write(Slice.of(walk, i, 200), Target.BARE, file);
        }
        Files.writeString(clips.resolve("odd/broken.bvh"), "HIERARCHY\nROOT hips\n{\nOFFSET zero\n");
        cluster = LocalCluster.start(2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private int limber(Object... args) {
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        return Main.commandLine().execute(words);
    }

    private int retarget(Path out, Path report) {
        return limber(
                "retarget", clips + "/*/*.bvh", "--rig", RIG, "-o", out, "--report", report, "--report-format", "json");
    }

    private List<Row> rows(Path report) {
        return cluster.spark()
                .read()
                .schema(ReportRow.SCHEMA)
                .json(report.toString())
                .collectAsList();
    }

    private static long count(List<Row> rows, String status) {
        return rows.stream().filter(row -> row.getAs("status").equals(status)).count();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".crc"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void nothingIsLostAndNothingDoubleWhenAnExecutorIsKilled() throws Exception {
        Path out = folder.resolve("out");
        Path report = folder.resolve("report");
        CompletableFuture<Integer> job = CompletableFuture.supplyAsync(() -> retarget(out, report));
        while (!job.isDone() && (!Files.isDirectory(out) || files(out).size() < 5)) {
            Thread.sleep(10);
        }
        List<ProcessHandle> executors = LocalCluster.executors();
        assertEquals(2, executors.size());
        assertFalse(job.isDone(), "killed too late to show anything");
        executors.get(0).destroyForcibly();
        assertEquals(0, job.get());

        List<Row> rows = rows(report);
        assertEquals(CLIPS + 1, rows.size());
        assertEquals(
                CLIPS + 1,
                rows.stream().map(row -> row.getAs("input")).distinct().count());
        assertEquals(CLIPS, count(rows, "done"), rows::toString);
        Row failed = rows.stream()
                .filter(row -> row.getAs("status").equals("failed"))
                .findFirst()
                .orElseThrow();
        assertTrue(failed.<String>getAs("error").contains("broken.bvh:4"), failed::toString);
        assertEquals(CLIPS, files(out).size(), "results, and nothing unfinished");

        Clip walk = MotionFile.read(clips.resolve("odd/take7.bvh")).firstClip();
        MotionFile rig = MotionFile.read(RIG);
        Path alone = folder.resolve("alone.bvh");
        MotionWriter.write(
                new GeometricRetargeter(Rig.of(walk), rig.rig(), RetargetSettings.DEFAULT).retarget(walk),
                Target.of(rig),
                alone);
        assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(out.resolve("odd/take7.bvh")));
    }

    @Test
    void whatIsDoneIsSkippedTheNextTime() throws IOException {
        Path out = folder.resolve("out");
        Path report = folder.resolve("report");
        assertEquals(0, retarget(out, report));
        Files.delete(out.resolve("even/take10.bvh"));
        long before = Files.getLastModifiedTime(out.resolve("even/take12.bvh")).toMillis();
        assertEquals(0, retarget(out, report));
        List<Row> rows = rows(report);
        assertEquals(CLIPS - 1, count(rows, "skipped"));
        assertEquals(1, count(rows, "done"));
        assertEquals(1, count(rows, "failed"));
        assertEquals(
                before,
                Files.getLastModifiedTime(out.resolve("even/take12.bvh")).toMillis());
        assertEquals(CLIPS, files(out).size());
    }

    @Test
    void clipsAreConvertedFilledAndScored() throws IOException {
        Path out = folder.resolve("glb");
        String even = clips + "/even";
        assertEquals(0, limber("convert", even, "-o", out, "--format", "glb", "--report", folder.resolve("r1")));
        assertEquals(CLIPS / 2, files(out).size());
        assertEquals(180, MotionFile.read(out.resolve("take20.glb")).firstClip().frameCount());

        Path filled = folder.resolve("filled");
        assertEquals(
                0,
                limber("inbetween", even, "-o", filled, "--first", 10, "--last", 30, "--report", folder.resolve("r2")));
        assertEquals(CLIPS / 2, files(filled).size());

        assertEquals(0, limber("score", even, "--report", folder.resolve("r3")));
        List<Row> rows =
                cluster.spark().read().parquet(folder.resolve("r3").toString()).collectAsList();
        assertEquals(CLIPS / 2, rows.size());
        for (Row row : rows) {
            double slide =
                    row.<String, Double>getJavaMap(row.fieldIndex("scores")).getOrDefault("footSkate", -1.0);
            assertTrue(slide >= 0 && slide < 0.2, row::toString);
        }
    }

    @Test
    void mapSettingsAndMannerAreFollowedAndDoubtsAreReported() throws IOException {
        Clip walk = MotionFile.read(clips.resolve("even/take8.bvh")).firstClip();
        Path moving = folder.resolve("hero.bvh"); // a rig with a clip of its own
        MotionFile still = MotionFile.read(RIG);
        MotionWriter.write(
                new GeometricRetargeter(Rig.of(walk), still.rig(), RetargetSettings.DEFAULT).retarget(walk),
                Target.of(still),
                moving);
        MotionFile rig = MotionFile.read(moving);
        JointMap pairs = JointMap.between(Rig.of(walk), rig.rig());
        Path map = folder.resolve("map.json");
        JointMapJson.write(pairs, walk.skeleton(), rig.rig().skeleton(), map);
        String crossed = Files.readString(map)
                .replace("mixamorig:Left", "mixamorig:?")
                .replace("mixamorig:Right", "mixamorig:Left")
                .replace("mixamorig:?", "mixamorig:Right");
        Files.writeString(map, crossed);
        Path settings = folder.resolve("settings.json");
        Files.write(settings, SettingsJson.bytes(RetargetSettings.DEFAULT.withRootMotion(RootMotion.WORLD)));
        Path out = folder.resolve("out");
        Path report = folder.resolve("report");
        assertEquals(
                0,
                limber(
                        "retarget",
                        clips.resolve("even/take8.bvh"),
                        "--rig",
                        moving,
                        "--map",
                        map,
                        "--settings",
                        settings,
                        "--manner",
                        "all",
                        "-o",
                        out,
                        "--report",
                        report,
                        "--report-format",
                        "json"));

        Retargeted alone = new ClipRetargeter(
                        new Manner(rig.rig(), List.of(rig.firstClip())).over(RetargetMethod.GEOMETRIC),
                        rig.rig(),
                        RetargetSettings.DEFAULT.withRootMotion(RootMotion.WORLD),
                        (from, to) -> JointMapJson.read(map, from.skeleton(), to.skeleton()),
                        null)
                .retarget(walk, Rig::of, Progress.NONE);
        Path file = folder.resolve("alone.bvh");
        MotionWriter.write(alone.clip(), Target.of(rig), file);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(out.resolve("take8.bvh")));
        List<String> warnings = rows(report).get(0).getList(rows(report).get(0).fieldIndex("warnings"));
        assertFalse(alone.warnings().isEmpty());
        assertTrue(warnings.containsAll(alone.warnings()), warnings::toString);
    }

    @Test
    void partitionsAreOfLikeSizeAndHoldEachFileOnce() {
        List<InputFile> files = Stream.iterate(1, i -> i + 1)
                .limit(100)
                .map(i -> new InputFile("f" + i, "f" + i, i * 1000L))
                .toList();
        List<List<InputFile>> partitions = Partitions.bySize(files, 500_000, 2);
        assertEquals(11, partitions.size());
        List<Long> sizes = partitions.stream()
                .map(part -> part.stream().mapToLong(InputFile::bytes).sum())
                .toList();
        assertTrue(sizes.stream().allMatch(size -> size > 450_000 && size < 470_000), sizes::toString);
        assertEquals(
                files.stream().map(InputFile::name).collect(Collectors.toSet()),
                partitions.stream().flatMap(List::stream).map(InputFile::name).collect(Collectors.toSet()));
    }
}
