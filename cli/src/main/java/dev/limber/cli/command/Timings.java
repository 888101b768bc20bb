package dev.limber.cli.command;

import dev.limber.cli.terminal.Checkout;
import dev.limber.inbetween.PoseTiming;
import dev.limber.inbetween.rig.RigTiming;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.io.SafetensorsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Proposes lengths of gaps from the poses on either side. */
final class Timings {
    private static final String FILE = "timing-cmu.safetensors";

    private Timings() {}

    static RigTiming of(Rig rig) throws IOException {
        return new RigTiming(
                rig, PoseTiming.of(SafetensorsFile.read(Checkout.models().resolve(FILE))));
    }

    static void print(List<RigTiming.Length> lengths, PrintWriter out) {
        for (int i = 0; i < lengths.size(); i++) {
            RigTiming.Length length = lengths.get(i);
            out.println("gap " + (i + 1) + ": " + length.missing() + " frames; " + length.fewest() + " to "
                    + length.most() + " are usual");
        }
    }
}
