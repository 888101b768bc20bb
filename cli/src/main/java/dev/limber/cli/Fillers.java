package dev.limber.cli;

import dev.limber.fill.ClipFiller;
import dev.limber.inbetween.TrainedFiller;
import dev.limber.inbetween.models.GapModels;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways to fill gaps, by the names that users give them. Holds one model for as long as it is open. */
final class Fillers implements AutoCloseable {
    static final String INTERPOLATION = "interpolation";
    private static final String PREFIX = "inbetween-";
    private static final String SUFFIX = ".safetensors";

    private final ClipFiller filler;
    private final Optional<TrainedFiller> model;

    private Fillers(ClipFiller filler, Optional<TrainedFiller> model) {
        this.filler = filler;
        this.model = model;
    }

    /**
     * Opens what a name means: interpolation, a model of limber's own, or a file.
     *
     * @throws BadUsageException when there is none of that name; the message lists those that there are
     */
    static Fillers open(String name) throws IOException {
        if (name.equals(INTERPOLATION)) {
            return new Fillers(ClipFiller.interpolating(), Optional.empty());
        }
        TrainedFiller model = GapModels.read(file(name), Compute.best());
        return new Fillers(ClipFiller.with(model), Optional.of(model));
    }

    /** Returns the file of a model. */
    static Path file(String name) throws IOException {
        Path own = Checkout.models().resolve(PREFIX + name + SUFFIX);
        if (Files.exists(own)) {
            return own;
        }
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return file;
        }
        throw new BadUsageException("--model: there is no '" + name + "', only " + String.join(", ", names())
                + " and files that 'limber train inbetween' writes");
    }

    private static List<String> names() throws IOException {
        Path folder = Checkout.models();
        if (!Files.isDirectory(folder)) {
            return List.of(INTERPOLATION);
        }
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> models = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .sorted();
            return Stream.concat(models, Stream.of(INTERPOLATION)).collect(Collectors.toList());
        }
    }

    ClipFiller filler() {
        return filler;
    }

    @Override
    public void close() {
        model.ifPresent(TrainedFiller::close);
    }
}
