package dev.limber.motion.rig;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.json.RecordJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Reads naming profiles: those that come with Limber, and a user's own. */
public final class NamingProfiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NamingProfiles() {}

    /** Reads the built-in profiles once, when they are first asked for. */
    private static final class BuiltIn {
        private static final List<NamingProfile> PROFILES = readAll();
    }

    /** Returns the profiles that come with Limber. */
    public static List<NamingProfile> builtIn() {
        return BuiltIn.PROFILES;
    }

    /** Reads every file of the folder of profiles, which lies beside this class: in a folder, or in a jar. */
    private static List<NamingProfile> readAll() {
        try {
            URI folder = Objects.requireNonNull(NamingProfiles.class.getResource("profiles"), "no folder of profiles")
                    .toURI();
            if (!folder.getScheme().equals("jar")) {
                return readAll(Path.of(folder));
            }
            String jar = folder.toString();
            try (FileSystem files =
                    FileSystems.newFileSystem(Path.of(URI.create(jar.substring("jar:".length(), jar.indexOf("!/")))))) {
                return readAll(files.getPath(jar.substring(jar.indexOf("!/") + 1)));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the profile of a file, or those of the JSON files in a folder, by name.
     *
     * @throws RigException when one is not a valid profile, or there is none
     */
    public static List<NamingProfile> readAll(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(read(fileOrFolder));
        }
        List<NamingProfile> profiles = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fileOrFolder, "*.json")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            Collections.sort(sorted);
            for (Path file : sorted) {
                profiles.add(read(file));
            }
        }
        if (profiles.isEmpty()) {
            throw new RigException(fileOrFolder + ": expected naming profiles, as NAME.json, found none");
        }
        return List.copyOf(profiles);
    }

    /**
     * Reads a profile from a JSON file.
     *
     * @throws RigException when it is no valid profile; the message says where and what is wrong
     */
    public static NamingProfile read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), file.toString());
    }

    private static NamingProfile parse(byte[] json, String file) {
        return RecordJson.read(JSON, json, NamingProfile.class, file, RigException::new, profile -> List.of());
    }
}
