package dev.limber.cli.command;

import dev.limber.cli.sheet.ContactSheet;
import dev.limber.cli.sheet.SheetRow;
import dev.limber.cli.terminal.Checkout;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.SampleAssets;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Demonstrates retargeting with the rigs and the clip that come with limber. */
@Command(
        name = "demo",
        description = "Put the sample walk on all sample rigs and draw the result. Needs no data of your own.",
        footer = {"", "Example:", "  limber demo"})
public final class DemoCommand implements Callable<Integer> {
    /** One stride from the middle of the walk. */
    private static final int FIRST_FRAME = 62;

    private static final int LAST_FRAME = 127;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Where to write. Default: ${DEFAULT-VALUE}, in the working directory.")
    private Path output;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Path assets = Checkout.assets();
        Path walkFile = SampleAssets.walk(assets);
        Clip walk = MotionFile.read(walkFile).firstClip();
        Rig source = Rig.of(walk);
        List<SheetRow> rows = new ArrayList<>();
        rows.add(new SheetRow("The walk", source, walk));
        for (Mannequin mannequin : Mannequin.all()) {
            MotionFile target = MotionFile.read(SampleAssets.rig(assets, mannequin.id()));
            Rig rig = target.rig();
            Clip retargeted = new GeometricRetargeter(source, rig, RetargetSettings.DEFAULT).retarget(walk);
            Path file = output.resolve("walk-" + mannequin.id() + ".bvh");
            MotionWriter.write(retargeted, Target.of(target), file);
            out.println("wrote " + file + "  (" + mannequin.title() + ")");
            rows.add(new SheetRow(mannequin.title(), rig, retargeted));
        }
        Path sheet = output.resolve("sheet.png");
        ContactSheet.of("One walk, six rigs", rows, FIRST_FRAME, LAST_FRAME).write(sheet);
        out.println("wrote " + sheet + "  (look at this one)");
        out.println();
        out.println("Next: your own clip and rig");
        out.println("  limber retarget CLIP.bvh --rig RIG.bvh -o OUT.bvh --sheet look.png");
        return 0;
    }
}
