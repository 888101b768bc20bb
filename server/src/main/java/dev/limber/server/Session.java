package dev.limber.server;

import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.models.NamedModel;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.models.MethodName;
import dev.limber.retarget.models.RetargetMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stays loaded from request to request: rigs, networks, and the processes that read files. */
final class Session implements AutoCloseable {
    /** The model that needs no network. */
    static final String INTERPOLATION = "interpolation";

    private static final int RIGS = 16;

    private final Path models;
    private final ReadOptions options;
    private final MotionReader reader;
    private final RetargetMethods methods;
    private final Map<RigFile, LoadedRig> rigs = new LinkedHashMap<>(RIGS, 0.75f, true);
    private final Map<Path, OpenModel> open = new HashMap<>();

    /** The state of a file: a file that has changed is read again. */
    private record RigFile(Path file, long modified, long size) {}

    private record OpenModel(TrainedInbetweener model, ClipInbetweener inbetweener) {}

    /**
     * @param models the folder of the networks that come with Limber
     * @param options how files are read
     */
    Session(Path models, ReadOptions options) {
        this.models = models;
        this.options = options;
        reader = new MotionReader(options);
        methods = RetargetMethods.in(models);
    }

    /** Returns the rig of a file, read once for as long as the file stays as it is, or of a message. */
    LoadedRig rig(MotionSource source) throws IOException {
        if (source.file() == null) {
            Skeleton skeleton = skeleton(source);
            Rig rig = source.frames() == null
                    ? Rig.of(skeleton, options.profiles())
                    : rig(source.frames().clip(skeleton));
            return new LoadedRig(rig, Target.BARE, List.of());
        }
        Path file = source.file().toAbsolutePath();
        RigFile key = new RigFile(file, Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        synchronized (rigs) {
            LoadedRig known = rigs.get(key);
            if (known != null) {
                return known;
            }
        }
        MotionFile read = reader.read(file);
        LoadedRig loaded = new LoadedRig(read.rig(), Target.of(read), read.warnings());
        synchronized (rigs) {
            rigs.put(key, loaded);
            if (rigs.size() > RIGS) {
                rigs.remove(rigs.keySet().iterator().next());
            }
        }
        return loaded;
    }

    /**
     * Returns clips of a rig's own.
     *
     * @param which a name, a number or a pattern for the clips of a file, or all
     */
    List<Clip> ownClips(MotionSource rig, String which) throws IOException {
        if (rig.file() != null) {
            return reader.read(rig.file()).clips(which).stream()
                    .map(NamedClip::clip)
                    .toList();
        }
        return rig.frames() == null ? List.of() : List.of(rig.frames().clip(skeleton(rig)));
    }

    /** Returns motion of a file, which is not kept, or of a message. */
    LoadedClip clip(MotionSource source) throws IOException {
        if (source.file() == null) {
            if (source.frames() == null) {
                throw new BadRequestException("source: expected 'frames' beside 'skeleton'");
            }
            return new LoadedClip(source.frames().clip(skeleton(source)), this::rig, Target.BARE, List.of());
        }
        MotionFile read = reader.read(source.file());
        Clip clip = source.clip() == null ? read.firstClip() : read.clip(source.clip());
        List<String> warnings = new ArrayList<>(read.warnings());
        if (source.clip() == null && read.clips().size() > 1) {
            warnings.add(read.path() + ": read the first of " + read.clipNames());
        }
        return new LoadedClip(clip, read::rig, Target.of(read), warnings);
    }

    private Rig rig(Clip clip) {
        return Rig.of(clip, options.profiles());
    }

    private static Skeleton skeleton(MotionSource source) {
        if (source.skeleton() == null) {
            throw new BadRequestException("expected 'file' or 'skeleton'");
        }
        return source.skeleton().skeleton();
    }

    /** Returns a way of retargeting; slow when its networks are to be read. */
    RetargetMethod method(String name) throws IOException {
        MethodName known = MethodName.of(name)
                .orElseThrow(() -> new BadRequestException("method: expected "
                        + Stream.of(MethodName.values()).map(MethodName::word).collect(Collectors.joining(", "))
                        + ", found '" + name + "'"));
        return methods.open(known);
    }

    /** Returns the names of the in-between models that come with Limber. */
    List<String> modelNames() throws IOException {
        return Stream.concat(NamedModel.in(models).stream().map(NamedModel::name), Stream.of(INTERPOLATION))
                .toList();
    }

    /** Returns what fills gaps, by the name of a model or the file of one; slow when it is to be read. */
    ClipInbetweener inbetweener(String model) throws IOException {
        if (model.equals(INTERPOLATION)) {
            return ClipInbetweener.interpolating();
        }
        Optional<Path> file = NamedModel.file(models, model);
        if (file.isEmpty()) {
            throw new BadRequestException("model: there is no '" + model + "', only " + String.join(", ", modelNames())
                    + " and files that 'limber train inbetween' writes");
        }
        synchronized (open) {
            OpenModel known = open.get(file.get());
            if (known == null) {
                TrainedInbetweener read = NetworkKind.read(file.get(), Compute.best());
                known = new OpenModel(read, ClipInbetweener.with(read));
                open.put(file.get(), known);
            }
            return known.inbetweener();
        }
    }

    @Override
    public void close() {
        reader.close();
        synchronized (open) {
            open.values().forEach(model -> model.model().close());
            open.clear();
        }
    }
}
