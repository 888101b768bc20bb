package dev.limber.editor.action;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.file.ExportTarget;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.MotionWriter;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the target's motion for other programs, in the background. */
public final class ExportActions {
    private final Workspace workspace;
    private final Retargeting retargeting;

    public ExportActions(Workspace workspace, Retargeting retargeting) {
        this.workspace = workspace;
        this.retargeting = retargeting;
    }

    public boolean canExport() {
        return retargeting.result().isPresent() && workspace.document().target().isPresent();
    }

    /** Returns a file to offer: in the folder of the motion, named after it and the target. */
    public Path suggestion(ExportTarget as) {
        Optional<LoadedCharacter> source = workspace.document().source().map(take -> take.actor());
        String motion = source.map(LoadedCharacter::name).orElse("motion");
        String target = workspace.document().target().map(LoadedCharacter::name).orElse("target");
        String name = (motion + "-" + target).replaceAll("[^\\p{L}\\p{N}._()-]+", "-") + as.extension();
        return source.flatMap(LoadedCharacter::file)
                .map(file -> file.toAbsolutePath().resolveSibling(name))
                .orElseGet(() -> Path.of(name).toAbsolutePath());
    }

    public void askForPath(ExportTarget as, Consumer<Path> chosen) {
        String suggestion = suggestion(as).toString();
        workspace.ask(
                "Export to",
                progress -> FileDialogs.save("Export to", suggestion, List.of("*" + as.extension()), as.label()),
                chosen);
    }

    /**
     * Writes the target's motion, which is there.
     *
     * @param loopOnly leaves the frames outside the loop out
     */
    public void export(ExportTarget as, boolean loopOnly, Path file) {
        Clip whole = retargeting.result().orElseThrow();
        FrameSpan loop = workspace.playhead().loop();
        LoadedCharacter actor = workspace.document().target().orElseThrow();
        String name =
                workspace.document().source().map(take -> take.actor().name()).orElse(actor.name());
        workspace.submit(
                "Writing " + file.getFileName(),
                progress -> {
                    Clip clip = loopOnly ? Slice.of(whole, loop.first(), loop.last() + 1) : whole;
                    return MotionWriter.write(
                            List.of(new NamedClip(name, clip)), actor.target().forProgram(as.preset()), file);
                },
                (List<String> warnings) -> {
                    workspace.notices().wrote("Wrote", file);
                    warnings.forEach(warning ->
                            workspace.problems().add(new Problem(warning, "The file is written all the same.")));
                });
    }
}
