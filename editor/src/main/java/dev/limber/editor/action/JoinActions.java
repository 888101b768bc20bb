package dev.limber.editor.action;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.job.Lane;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.MotionChain;
import dev.limber.inbetween.rig.PartFit;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.rig.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts another motion after the one of the source: moved and turned so that it goes on where that leads, with a gap between
 * them to be filled.
 */
public final class JoinActions {
    private static final String TITLE = "Join another motion";
    private static final double GAP = 0.4; // s, as a step takes

    private final Workspace workspace;
    private final MotionReader reader;

    public JoinActions(Workspace workspace, MotionReader reader) {
        this.workspace = workspace;
        this.reader = reader;
    }

    public boolean canJoin() {
        return workspace.document().source().isPresent();
    }

    public void askToJoin() {
        workspace.ask(TITLE, progress -> FileDialogs.open(TITLE, MotionFormat.patterns(), "Motion"), this::join);
    }

    /** Joins the first clip of a file, fitted to the body and frame rate of the source. */
    public void join(Path file) {
        Take take = workspace.document().source().orElseThrow();
        EditedMotion motion = take.motion();
        Rig rig = take.actor().rig();
        String name = "Join " + file.getFileName();
        workspace.submit(
                Lane.WORK,
                name,
                progress -> {
                    Take next = Take.of(reader.read(file));
                    PartFit fit = new PartFit(rig, motion.clip().frameTime());
                    PartFit.Part part = fit.fit(next.actor().rig(), next.clip(), Optional.empty());
                    return new Joined(joined(motion.clip(), rig, part.clip()), part.notes());
                },
                joined -> {
                    if (workspace
                            .document()
                            .motion(CharacterSlot.SOURCE)
                            .filter(m -> m == motion)
                            .isPresent()) {
                        workspace.apply(new Edit(name, d -> d.withMotion(CharacterSlot.SOURCE, joined.motion())));
                        if (!joined.notes().isEmpty()) {
                            workspace.notices().show(file.getFileName() + ": " + String.join("; ", joined.notes()));
                        }
                    }
                });
    }

    /** @param notes what was changed about the motion that was added, and what is doubtful about it */
    private record Joined(EditedMotion motion, List<String> notes) {}

    private static EditedMotion joined(Clip first, Rig rig, Clip next) {
        int frames = (int) Math.max(1, Math.round(GAP / first.frameTime()));
        MotionChain chain =
                MotionChain.of(rig, List.of(first, next), List.of(frames, 0), MotionChain.Placing.FOLLOWING);
        TreeSet<Integer> keys = new TreeSet<>();
        chain.missing().spans().forEach(gap -> {
            keys.add(gap.first() - 1);
            keys.add(gap.last() + 1);
        });
        EditedClip edits = EditedClip.of(chain.clip(), List.of(), keys, chain.missing());
        return new EditedMotion(edits, LayerStack.NONE);
    }
}
