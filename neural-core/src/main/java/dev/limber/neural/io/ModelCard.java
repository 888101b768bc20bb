package dev.limber.neural.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.LimberException;
import dev.limber.motion.json.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model card of a shipped model: what it was trained on, and how good it is. It is beside the weights as JSON, for
 * programs, and as Markdown, for people.
 *
 * @param name of the model, and of its files
 * @param description what it does, in a sentence or two
 * @param data what it was trained on
 * @param licence of the weights, with the thanks that the data asks for
 * @param commercial whether the weights may be used commercially
 * @param training commands that train it, in order
 * @param seed of the training
 * @param evaluation command that gives the scores
 * @param scores by what is measured
 */
public record ModelCard(
        String name,
        String description,
        List<String> data,
        String licence,
        boolean commercial,
        List<String> training,
        long seed,
        String evaluation,
        Map<String, String> scores) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** What a model may be called: files carry its name. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /** @throws LimberException when the name could not be that of files */
    public ModelCard {
        if (!name.matches(NAME)) {
            throw new LimberException(
                    "'" + name + "' is not a name for a model: expected letters, digits, '-', '_' and '.'");
        }
        data = List.copyOf(data);
        training = List.copyOf(training);
        scores = new LinkedHashMap<>(scores);
    }

    /**
     * Reads a card.
     *
     * @throws dev.limber.motion.MotionFormatException when the file is no card; the message says all that is wrong with it
     * @throws IOException when it cannot be read
     */
    public static ModelCard read(Path file) throws IOException {
        return RecordJson.read(JSON, Files.readAllBytes(file), ModelCard.class, file.toString());
    }

    /**
     * Writes a model with its card in a directory: NAME.safetensors in half precision, NAME.json and NAME.md.
     *
     * @return the file of the weights
     */
    public Path pack(Safetensors model, Path directory) throws IOException {
        Path weights = directory.resolve(name + ".safetensors");
        Files.createDirectories(directory);
        byte[] json = JSON.writeValueAsBytes(this);
        byte[] text = toMarkdown().getBytes(StandardCharsets.UTF_8);
        SafetensorsFile.write(model, SafetensorsFile.Precision.F16, weights);
        AtomicFile.write(directory.resolve(name + ".json"), out -> out.write(json));
        AtomicFile.write(directory.resolve(name + ".md"), out -> out.write(text));
        return weights;
    }

    public String toMarkdown() {
        StringBuilder text = new StringBuilder("# " + name + "\n\n" + description + "\n\n## Trained on\n\n");
        data.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\nWith seed ").append(seed).append(":\n\n");
        training.forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("\n## Licence\n\n").append(licence).append(commercial ? "" : " Not for commercial use.");
        text.append("\n\n## Scores\n\n`").append(evaluation).append("`\n\n| measure | score |\n|---|---|\n");
        scores.forEach((measure, score) ->
                text.append("| ").append(measure).append(" | ").append(score).append(" |\n"));
        return text.toString();
    }
}
