package dev.limber.reliability;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.Project;
import dev.limber.editor.file.ProjectFile;
import dev.limber.inbetween.models.InbetweenTraining;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.NamingProfiles;
import dev.limber.neural.io.ModelCard;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import dev.limber.neural.io.Tensor;
import dev.limber.neural.training.CsvLog;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.models.MethodName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One attack for every kind of file that Limber reads. */
final class Attacks {
    private static final Damage TEXT = new TextDamage();
    private static final Damage BYTES = new ByteDamage();
    private static final Damage JSON = new JsonDamage();

    private Attacks() {}

    /** Returns the attacks on all files that are read in this process. */
    static List<Attack> inThisProcess(Path folder, Path root) throws IOException {
        List<Attack> attacks = new ArrayList<>(onMotion(folder));
        attacks.addAll(onOwnFiles(folder, root));
        return attacks;
    }

    /** Returns the attacks on motion files; their seeds, and what they refer to, are put into a folder. */
    private static List<Attack> onMotion(Path folder) throws IOException {
        byte[] asf = Seeds.asf(folder);
        Files.write(Files.createDirectories(folder.resolve("AMC")).resolve("attacked.asf"), asf);
        List<Attack> attacks = new ArrayList<>();
        attacks.add(motion("BVH", "bvh", TEXT, Seeds.bvh(folder)));
        attacks.add(motion("glTF", "gltf", ContainerDamage::gltf, Seeds.gltf()));
        attacks.add(motion("GLB", "glb", ContainerDamage::glb, Seeds.written(folder, "written.glb")));
        attacks.add(motion(
                "FBX, binary",
                "fbx",
                BYTES,
                Seeds.written(folder, "written.fbx"),
                Files.readAllBytes(dev.limber.io.samples.SmallFiles.binaryFbx(folder))));
        attacks.add(motion(
                "FBX, ASCII",
                "fbx",
                TEXT,
                Seeds.asciiFbx(folder),
                Files.readAllBytes(dev.limber.io.samples.SmallFiles.asciiFbx(folder))));
        attacks.add(motion("VRMA", "vrma", ContainerDamage::glb, Seeds.vrma(folder)));
        attacks.add(motion("npz", "npz", NpzDamage::of, Seeds.npz()));
        attacks.add(motion("ASF", "asf", TEXT, asf));
        attacks.add(motion("AMC", "amc", TEXT, Seeds.amc(folder)));
        return attacks;
    }

    private static Attack motion(String name, String ending, Damage damage, byte[]... seeds) {
        return new Attack(name, ending, List.of(seeds), damage, file -> FiniteCheck.isFinite(MotionFile.read(file)));
    }

    /** Returns the attack on j3o files, which are read in a process of their own. */
    static Attack onJ3o(Path folder, MotionReader reader) throws IOException {
        return new Attack(
                "j3o", "j3o", List.of(Seeds.j3o(folder)), BYTES, file -> FiniteCheck.isFinite(reader.read(file)));
    }

    /** Returns the attacks on Limber's own files. */
    private static List<Attack> onOwnFiles(Path folder, Path root) throws IOException {
        MotionFile character = Seeds.character(folder);
        JointMap map = JointMap.between(character.rig(), character.rig());
        byte[] json = JointMapJson.bytes(map, character.skeleton(), character.skeleton());
        List<Attack> attacks = new ArrayList<>();
        attacks.add(new Attack("joint map", "json", List.of(json, mapWithRotations()), JSON, file -> {
            JointMap read = JointMapJson.read(file, character.skeleton(), character.skeleton());
            return read.rotations().degrees().values().stream().allMatch(d -> Double.isFinite(d.length()));
        }));
        attacks.add(new Attack("project", "limber", List.of(project(folder)), ProjectDamage::of, projects()));
        Path profile = root.resolve("assets/profiles/mixamo.json");
        attacks.add(new Attack("naming profile", "json", List.of(Files.readAllBytes(profile)), JSON, file -> {
            NamingProfiles.read(file);
            return true;
        }));
        Path card = root.resolve("assets/models/inbetween-cmu.json");
        attacks.add(new Attack("model card", "json", List.of(Files.readAllBytes(card)), JSON, file -> {
            ModelCard.read(file).toMarkdown();
            return true;
        }));
        byte[] settings = SETTINGS.getBytes(StandardCharsets.UTF_8);
        Path run = Files.createDirectories(folder.resolve("run"));
        attacks.add(new Attack("settings of a run", "json", List.of(settings), JSON, file -> {
            Files.write(run.resolve("settings.json"), Files.readAllBytes(file));
            new InbetweenTraining(run).settings();
            return true;
        }));
        attacks.add(new Attack(
                "safetensors", "safetensors", List.of(model(folder)), ContainerDamage::safetensors, file -> {
                    Safetensors read = SafetensorsFile.read(file);
                    return read.tensors().values().stream().allMatch(tensor -> FiniteCheck.isFinite(tensor.values()));
                }));
        byte[] log = "step,loss,rate\n10,0.5,1e-3\n20,0.25,1e-3\n30,0.125,0\n".getBytes(StandardCharsets.UTF_8);
        attacks.add(new Attack("log of a run", "csv", List.of(log), TEXT, file -> {
            new CsvLog(file, 20).add(30, Map.of("loss", 1.0, "rate", 1.0));
            CsvLog.read(file);
            return true;
        }));
        return attacks;
    }

    private static final String SETTINGS = """
            {"test":"08_","network":{"layers":4,"width":128,"heads":4,"hidden":512,"without":"NONE"},
            "batch":{"windows":32,"shortestGap":5,"longestGap":30,"mirrored":true,"varied":true},
            "training":{"steps":100,"seed":1,"learningRate":{"peak":0.001,"warmUp":10,"coolDown":10},
            "optimizer":{"beta1":0.9,"beta2":0.99,"weightDecay":0.01,"clipNorm":1.0,"amsgrad":false},
            "averageDecay":0.99,"logEvery":10,"validateEvery":10,"checkpointEvery":10}}
            """;

    private static byte[] mapWithRotations() {
        return """
                {"pairs":[{"part":"SPINE","side":"CENTER","source":["hips","spine"],"target":["spine"],"confidence":0.5},
                {"part":"HEAD","source":["head"],"target":["head"],"reason":"by hand"}],
                "rotations":[{"joint":"spine","degrees":[0,10,0]}]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] model(Path folder) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("a.weight", new Tensor(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
        tensors.put("a.bias", new Tensor(new long[] {2}, new float[] {7, 8}));
        Path file = folder.resolve("model.safetensors");
        SafetensorsFile.write(
                new Safetensors(Map.of("architecture", "line", "step", "7"), tensors),
                SafetensorsFile.Precision.F32,
                file);
        return Files.readAllBytes(file);
    }

    /** A project with keys, gaps, a patch and a baked motion, of two small files beside it. */
    private static byte[] project(Path folder) throws IOException {
        Path beside = Files.createDirectories(folder.resolve("project"));
        Files.write(beside.resolve("clip.bvh"), Seeds.bvh(folder));
        MotionFile motion = MotionFile.read(beside.resolve("clip.bvh"));
        MotionFile character = Seeds.character(beside);
        Clip baked = Seeds.clips(character).get(0).clip();
        Document document = Document.EMPTY
                .withSource(Take.of(motion))
                .withTarget(LoadedCharacter.of(character))
                .withMethod(MethodName.AUTO)
                .withBaked(baked);
        document = document.withEdits(
                CharacterSlot.SOURCE,
                document.edits(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .withKey(0)
                        .withKey(2)
                        .withPose(1, baked.skeleton().restPose()));
        Path file = beside.resolve("seed.limber");
        ProjectFile.write(Project.of(document), file);
        return Files.readAllBytes(file);
    }

    private static Attack.Reading projects() {
        MotionReader reader = new MotionReader();
        return file -> {
            Document document =
                    ProjectFile.read(file, reader, new ArrayList<>()).document();
            for (CharacterSlot slot : CharacterSlot.values()) {
                if (document.edits(slot).isPresent()
                        && !FiniteCheck.isFinite(document.edits(slot).get().clip())) {
                    return false;
                }
            }
            return true;
        };
    }
}
