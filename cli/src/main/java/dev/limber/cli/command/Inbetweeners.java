package dev.limber.cli.command;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checkout;
import dev.limber.inbetween.TrainedInbetweener;
import dev.limber.inbetween.models.NamedModel;
import dev.limber.inbetween.models.NetworkKind;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.neural.Compute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In-betweeners by the names that users give. Keeps one model loaded while it is open. */
public final class Inbetweeners implements AutoCloseable {
    public static final String INTERPOLATION = "interpolation";

    private final ClipInbetweener inbetweener;
    private final Optional<TrainedInbetweener> model;

    private Inbetweeners(ClipInbetweener inbetweener, Optional<TrainedInbetweener> model) {
        this.inbetweener = inbetweener;
        this.model = model;
    }

    /**
     * Opens what a name means: interpolation, a model of limber's own, or a file.
     *
     * @throws BadUsageException when there is none of that name; the message lists those that there are
     */
    public static Inbetweeners open(String name) throws IOException {
        if (name.equals(INTERPOLATION)) {
            return new Inbetweeners(ClipInbetweener.interpolating(), Optional.empty());
        }
        TrainedInbetweener model = NetworkKind.read(file("--model", name), Compute.best());
        return new Inbetweeners(ClipInbetweener.with(model), Optional.of(model));
    }

    /**
     * Returns the file of a model of limber's own, or the file that the name is itself.
     *
     * @throws BadUsageException when there is neither
     */
    public static Path file(String option, String name) throws IOException {
        List<NamedModel> own = NamedModel.in(Checkout.models());
        return NamedModel.file(Checkout.models(), name)
                .orElseThrow(() -> new BadUsageException(option + ": there is no '" + name + "', only "
                        + own.stream().map(model -> model.name() + ", ").collect(Collectors.joining())
                        + INTERPOLATION + " and files that 'limber train inbetween' writes"));
    }

    public ClipInbetweener inbetweener() {
        return inbetweener;
    }

    @Override
    public void close() {
        model.ifPresent(TrainedInbetweener::close);
    }
}
