package dev.limber.inbetween.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A model that comes with limber, in a file called inbetween-NAME.safetensors. */
public record NamedModel(String name, Path file) {
    private static final Pattern FILE = Pattern.compile("inbetween-(.+)\\.safetensors");

    /** Returns the models of a folder by name; none where there is no such folder. */
    public static List<NamedModel> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().flatMap(file -> of(file).stream()).toList();
        }
    }

    /** Returns the file of the model of that name in a folder, or the file that the name is itself. */
    public static Optional<Path> file(Path folder, String name) throws IOException {
        return in(folder).stream()
                .filter(model -> model.name().equals(name))
                .map(NamedModel::file)
                .findFirst()
                .or(() -> Optional.of(Path.of(name)).filter(Files::isRegularFile));
    }

    private static Optional<NamedModel> of(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(new NamedModel(name.group(1), file)) : Optional.empty();
    }
}
