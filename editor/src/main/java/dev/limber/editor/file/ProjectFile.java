package dev.limber.editor.file;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.ListedClip;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.view.Look;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.io.file.FileBytes;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.json.RecordJson;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.models.MethodName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as a JSON file: where its motion and character are, relative to the file itself, the edits of the motion,
 * the joint map, the settings and the list of clips. The samples, which have no file, are not stored and are generated again.
 */
public final class ProjectFile {
    private static final int VERSION =
            9; // 1 had no edits, 2 neither rotations nor a look, 3 neither method nor selection, 4 neither settings as
    // a whole nor layers, 5 called rotations turns, 6 selected one joint only, 7 neither chains nor own
    // clips, 8 no list of clips
    private static final StreamReadConstraints ANY_LENGTH = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE) // a baked motion is one string
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProjectFile() {}

    private record ProjectJson(
            int version,
            @Nullable String copyOf,
            @Nullable String source,
            @Nullable String target,
            @Nullable EditsJson sourceEdits,
            @Nullable EditsJson baked,
            @Nullable List<ChainPair> map,
            @JsonAlias("turns") @Nullable Map<Integer, List<Double>> rotations, // "turns" until version 5
            @Nullable List<BoundChain> chains,
            @Nullable MethodName method,
            @Nullable String manner,
            @Nullable JsonNode settings,
            @Nullable RootMotion rootMotion, // until version 4
            @Nullable Set<IkTarget> ik, // until version 4
            @Nullable SelectionJson selection,
            @Nullable List<ClipJson> clips,
            @Nullable Look look) {}

    /** Writes a document alone. */
    static void write(Document document, Path file) throws IOException {
        write(Project.of(document), file);
    }

    /** Writes a project; the file appears whole or not at all. */
    public static void write(Project project, Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        Document document = project.document();
        Optional<MapJson> map = document.map().map(MapJson::of);
        ProjectJson json = new ProjectJson(
                VERSION,
                project.copyOf().map(path -> path.toAbsolutePath().toString()).orElse(null),
                document.source()
                        .flatMap(take -> relative(folder, take.actor()))
                        .orElse(null),
                document.target().flatMap(actor -> relative(folder, actor)).orElse(null),
                document.source()
                        .map(take -> EditsJson.of(take.motion()))
                        .filter(edits -> !edits.isEmpty())
                        .orElse(null),
                document.baked().map(EditsJson::whole).orElse(null),
                map.map(MapJson::pairs).orElse(null),
                map.map(MapJson::rotations).orElse(null),
                map.map(MapJson::chains).orElse(null),
                document.method(),
                document.plan().manner().orElse(null),
                JSON.valueToTree(document.settings()),
                null,
                null,
                document.selection().map(SelectionJson::of).orElse(null),
                project.clips().stream().map(clip -> json(folder, clip)).toList(),
                project.look().orElse(null));
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(json)));
    }

    private static ClipJson json(Path folder, ListedClip clip) {
        return ClipJson.of(
                clip,
                relative(folder, clip.file()),
                clip.own().<JsonNode>map(JSON::valueToTree).orElse(null));
    }

    private static Optional<String> relative(Path folder, LoadedCharacter actor) {
        return actor.file().map(path -> relative(folder, path));
    }

    private static String relative(Path folder, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        boolean sameDisk = Objects.equals(absolute.getRoot(), folder.getRoot());
        // Written with slashes on every system, so that projects can be passed on.
        return (sameDisk ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    /** Reads a project whose files are where it names them; see {@link #read(Path, MotionReader, NamedFiles, List)}. */
    public static Project read(Path file, MotionReader reader, List<String> warnings) throws IOException {
        return read(file, reader, NamedFiles.AS_NAMED, warnings);
    }

    /**
     * Reads a project and the files that it names, but not those of its list of clips. Slow for long clips: work for a job.
     *
     * @param warnings gets what is wrong with the files that it names but does not keep them from being read
     * @throws MotionFormatException when the file is no project, or of a later version, or its map is of other skeletons
     * @throws MissingFileException when a file that it names is not there
     * @throws IOException when it or a file that it names cannot be read
     */
    public static Project read(Path file, MotionReader reader, NamedFiles files, List<String> warnings)
            throws IOException {
        ProjectJson project = parse(file);
        if (project.version() > VERSION) {
            throw new MotionFormatException(file + ": is of version " + project.version() + ", expected " + VERSION
                    + " or earlier; a later Limber wrote it");
        }
        try {
            return new Project(
                    document(file, project, reader, files, warnings),
                    clips(file, project),
                    Optional.ofNullable(project.look()),
                    Optional.ofNullable(project.copyOf()).map(Path::of));
        } catch (InvalidPathException e) {
            throw new MotionFormatException(file + ": names a file that cannot be: " + e.getMessage());
        }
    }

    private static Document document(
            Path file, ProjectJson project, MotionReader reader, NamedFiles files, List<String> warnings)
            throws IOException {
        Document plain = Document.EMPTY
                .withMethod(project.method() == null ? MethodName.GEOMETRIC : project.method())
                .withManner(Optional.ofNullable(project.manner()))
                .withSettings(settings(file, project));
        Optional<Take> source = SampleDocument.document().source();
        if (project.source() != null) {
            source = motion(file, project.source(), reader, files, warnings).map(Take::of);
        }
        Optional<LoadedCharacter> target = SampleDocument.document().target();
        if (project.target() != null) {
            target = motion(file, project.target(), reader, files, warnings).map(LoadedCharacter::of);
        }
        Document moving = source.map(take -> withSourceEdits(file, plain.withSource(take), project, take))
                .orElse(plain);
        Document paired = target.map(moving::withTarget).orElse(moving);
        if (source.isEmpty() || target.isEmpty()) {
            return paired;
        }
        Document mapped = withBaked(file, withMap(file, paired, project), project, source.get(), target.get());
        return withSelection(file, mapped, project);
    }

    private static List<ListedClip> clips(Path file, ProjectJson project) throws IOException {
        List<ListedClip> clips = new ArrayList<>();
        boolean sameTarget = project.target() == null || isNoNewer(file.resolveSibling(project.target()), file);
        for (ClipJson json : project.clips() == null ? List.<ClipJson>of() : project.clips()) {
            Path clip = file.resolveSibling(json.file()).normalize();
            Optional<RetargetSettings> own = Optional.ofNullable(json.settings())
                    .filter(settings -> !settings.isNull())
                    .map(settings -> over(file, settings, "clips.settings"));
            clips.add(json.clip(clip, own, sameTarget && isNoNewer(clip, file)));
        }
        return clips;
    }

    /** Whether a file is still as it was when the project was written; one that is missing is not. */
    private static boolean isNoNewer(Path named, Path project) throws IOException {
        return Files.exists(named)
                && Files.getLastModifiedTime(named).compareTo(Files.getLastModifiedTime(project)) <= 0;
    }

    private static RetargetSettings over(Path file, JsonNode settings, String member) {
        return RecordJson.ofOver(
                JSON, RetargetSettings.DEFAULT, settings, RetargetSettings.class, file.toString(), member);
    }

    private static Optional<MotionFile> motion(
            Path project, String named, MotionReader reader, NamedFiles files, List<String> warnings)
            throws IOException {
        Optional<Path> at = files.find(project, named, warnings);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        MotionFile read = reader.read(at.get());
        warnings.addAll(read.warnings());
        return Optional.of(read);
    }

    /** Returns the settings; those that the file does not name are the default's, as it may be older than they are. */
    private static RetargetSettings settings(Path file, ProjectJson project) {
        RetargetSettings read =
                project.settings() == null ? RetargetSettings.DEFAULT : over(file, project.settings(), "settings");
        RetargetSettings moved = project.rootMotion() == null ? read : read.withRootMotion(project.rootMotion());
        return project.ik() == null ? moved : moved.withIk(project.ik().toArray(new IkTarget[0]));
    }

    private static Document withSelection(Path file, Document document, ProjectJson project) {
        if (project.selection() == null) {
            return document;
        }
        Selection selection = project.selection().selection();
        MapJson.check(
                file,
                List.copyOf(selection.joints()),
                document.actor(selection.slot()).orElseThrow().rig().skeleton());
        return document.withSelection(Optional.of(selection));
    }

    private static Document withSourceEdits(Path file, Document document, ProjectJson project, Take source) {
        if (project.sourceEdits() == null) {
            return document;
        }
        try {
            return document.withMotion(
                    CharacterSlot.SOURCE,
                    project.sourceEdits().on(source.clip(), source.actor().rig()));
        } catch (IllegalArgumentException e) {
            throw unfit(file, e);
        }
    }

    private static Document withBaked(
            Path file, Document document, ProjectJson project, Take source, LoadedCharacter target) {
        if (project.baked() == null) {
            return document;
        }
        try {
            return document.withMotion(
                    CharacterSlot.TARGET,
                    project.baked().whole(target.rig(), source.clip().frameTime()));
        } catch (IllegalArgumentException e) {
            throw unfit(file, e);
        }
    }

    private static MotionFormatException unfit(Path file, IllegalArgumentException e) {
        return new MotionFormatException(
                file + ": its edits do not fit the motion; was that changed since? " + e.getMessage());
    }

    private static ProjectJson parse(Path file) throws IOException {
        return RecordJson.read(JSON, FileBytes.read(file), ProjectJson.class, file.toString());
    }

    private static Document withMap(Path file, Document paired, ProjectJson project) {
        if (project.map() == null) {
            return paired;
        }
        JointMap map = new MapJson(project.map(), project.rotations(), project.chains())
                .map(
                        file,
                        paired.map().orElseThrow(),
                        paired.source().orElseThrow().actor().rig().skeleton(),
                        paired.target().orElseThrow().rig().skeleton());
        return paired.withMap(map);
    }
}
