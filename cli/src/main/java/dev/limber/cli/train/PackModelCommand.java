package dev.limber.cli.train;

import dev.limber.cli.terminal.Checkout;
import dev.limber.neural.io.ModelCard;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.SafetensorsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs a trained model for distribution with limber. */
@Command(
        name = "pack-model",
        hidden = true,
        description = "Write a trained model in half precision, with its model card as JSON and Markdown.",
        footer = {
            "",
            "Example:",
            "  limber pack-model runs/cmu/model.safetensors --card assets/models/inbetween-cmu.json"
        })
public final class PackModelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "MODEL",
            description =
                    "Model files of training runs: RUN/model.safetensors. Of several models, the mean of the weights"
                            + " is packed.")
    private List<Path> models;

    @Option(names = "--card", required = true, paramLabel = "FILE", description = "The card as JSON, with its scores.")
    private Path card;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The output folder. Default: limber's own models.")
    private Path directory = Checkout.assets().resolve("models");

    @Override
    public Integer call() throws Exception {
        List<Safetensors> read = new ArrayList<>();
        for (Path model : models) {
            read.add(SafetensorsFile.read(model));
        }
        Path packed = ModelCard.read(card).pack(Safetensors.mean(read), directory);
        spec.commandLine().getOut().println(packed);
        return 0;
    }
}
