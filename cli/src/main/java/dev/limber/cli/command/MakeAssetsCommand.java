package dev.limber.cli.command;

import dev.limber.cli.terminal.Checkout;
import dev.limber.io.gltf.GltfCharacterWriter;
import dev.limber.motion.sample.Avatar;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.SampleAssets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Regenerates the committed sample files after a change to the code that makes them. */
@Command(name = "make-assets", hidden = true, description = "Generate the sample rigs and clips that come with limber.")
public final class MakeAssetsCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Where to write. Default: limber's own assets.")
    private Path directory = Checkout.assets();

    @Override
    public Integer call() throws Exception {
        SampleAssets.write(directory);
        for (Mannequin mannequin : Mannequin.inMetres()) {
            Path file = directory.resolve("rigs").resolve(mannequin.id() + ".glb");
            GltfCharacterWriter.write(mannequin.skeleton(), List.of(mannequin.skin()), file);
        }
        Path avatar = directory.resolve("characters").resolve("avatar.glb");
        GltfCharacterWriter.write(Avatar.skeleton(), Avatar.skins(), avatar);
        return 0;
    }
}
