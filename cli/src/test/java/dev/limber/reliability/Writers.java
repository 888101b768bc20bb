package dev.limber.reliability;

import dev.limber.cli.Limber;
import dev.limber.cli.sheet.ContactSheet;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.Project;
import dev.limber.editor.file.ProjectFile;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Slice;
import dev.limber.motion.report.Csv;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that Limber writes, each in two versions. */
final class Writers {
    /** Writes a file in its old version, 0, or its new one, 1. */
    @FunctionalInterface
    interface Writer {
        void write(int version, Path file) throws IOException;
    }

    private Writers() {}

    /** Returns the writers by the names of their files. */
    static Map<String, Writer> all() throws IOException {
        MotionFile character = MotionFile.read(Limber.ROOT.resolve("assets/rigs/cmu.glb"));
        Clip clip = Seeds.clips(character).get(0).clip();
        Rig rig = character.rig();
        List<Clip> versions = List.of(clip, Slice.of(clip, 0, 2));
        JointMap whole = JointMap.between(rig, rig);
        JointMap less = new JointMap(whole.pairs().subList(1, whole.pairs().size()));
        Map<String, Writer> writers = new LinkedHashMap<>();
        for (String name : List.of("clip.bvh", "clip.glb", "clip.fbx", "positions.csv")) {
            writers.put(
                    name,
                    (version, file) -> MotionWriter.write(
                            List.of(new NamedClip("walk", versions.get(version))), Target.of(character), file));
        }
        writers.put(
                "map.json",
                (version, file) -> JointMapJson.write(
                        version == 0 ? whole : less, character.skeleton(), character.skeleton(), file));
        writers.put(
                "sheet.png",
                (version, file) -> ContactSheet.of(
                                "Sheet", List.of(new SheetRow("walk", rig, versions.get(version))), 0, 1)
                        .write(file));
        writers.put(
                "model.safetensors",
                (version, file) -> SafetensorsFile.write(model(version), SafetensorsFile.Precision.F32, file));
        writers.put(
                "project.limber",
                (version, file) -> ProjectFile.write(Project.of(document(character, versions.get(version))), file));
        writers.put("table.csv", (version, file) -> AtomicFile.write(file, scores(version)));
        return writers;
    }

    private static Document document(MotionFile character, Clip clip) {
        LoadedCharacter loaded = LoadedCharacter.of(character);
        return Document.EMPTY.withSource(new Take(loaded, clip)).withTarget(loaded);
    }

    private static Safetensors model(int version) {
        float[] values = new float[20_000];
        java.util.Arrays.fill(values, version);
        return new Safetensors(
                Map.of("step", Integer.toString(version)), Map.of("weight", new Tensor(new long[] {100, 200}, values)));
    }

    private static String scores(int version) {
        return Csv.text(
                List.of("file", "score"),
                java.util.stream.IntStream.range(0, 2000)
                        .mapToObj(i -> List.of("clip, " + i, Integer.toString(i + version)))
                        .toList());
    }
}
