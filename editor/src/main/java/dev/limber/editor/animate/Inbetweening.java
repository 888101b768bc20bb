package dev.limber.editor.animate;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.job.JobProgress;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Optional;

/**
 * Fills gaps in the background, with several variants to choose from. An edit of the motion discards its variants. Used
 * by the render thread only.
 */
public final class Inbetweening {
    public static final int MOST_VARIANTS = 8;

    private final Workspace workspace;
    private final Pins pins;
    private final List<InbetweenMethod> fillers;
    private InbetweenMethod filler;
    private int variants = 3;
    private long seed = 1;
    private boolean fixFeet = true;
    private Optional<JobProgress> running = Optional.empty();
    private Optional<Filled> filled = Optional.empty();
    private int chosen;

    /** @param gaps that the variants fill */
    private record Filled(CharacterSlot slot, EditedClip edits, MissingFrames gaps, List<Clip> variants) {}

    /** @param fillers one at least; the first is the default */
    public Inbetweening(Workspace workspace, List<InbetweenMethod> fillers, Pins pins) {
        this.workspace = workspace;
        this.pins = pins;
        this.fillers = List.copyOf(fillers);
        filler = fillers.get(0);
    }

    public List<InbetweenMethod> fillers() {
        return fillers;
    }

    public InbetweenMethod filler() {
        return filler;
    }

    public void setFiller(InbetweenMethod newFiller) {
        filler = newFiller;
    }

    public int variants() {
        return variants;
    }

    public void setVariants(int count) {
        variants = Math.max(1, Math.min(MOST_VARIANTS, count));
    }

    public long seed() {
        return seed;
    }

    public void setSeed(long newSeed) {
        seed = newSeed;
    }

    public boolean fixFeet() {
        return fixFeet;
    }

    public void setFixFeet(boolean fix) {
        fixFeet = fix;
    }

    /** Returns the gaps that {@link #start} would fill: those that touch the loop range. */
    public MissingFrames gaps() {
        FrameSpan loop = workspace.playhead().loop();
        Document document = workspace.document();
        return document.edits(workspace.animated())
                .map(edits -> edits.gaps().touching(loop))
                .orElse(MissingFrames.of());
    }

    /** Starts to fill the gaps, in place of what was started before. */
    public void start() {
        discard();
        Document document = workspace.document();
        CharacterSlot slot = workspace.animated();
        EditedClip edits = document.edits(slot).orElseThrow();
        Rig rig = document.actor(slot).orElseThrow().rig();
        MissingFrames gaps = gaps();
        InbetweenMethod chosenFiller = filler;
        boolean byModel = chosenFiller.model().isPresent();
        PinHold hold = pins.of(slot, rig, edits.clip());
        InbetweenOptions options =
                InbetweenOptions.DEFAULT.withFixedFeet(fixFeet && byModel).withSamples(byModel ? variants : 1, seed);
        String title =
                "Filling " + (gaps.spans().size() == 1 ? "a gap" : gaps.spans().size() + " gaps");
        running = Optional.of(workspace
                .jobs()
                .submit(
                        title,
                        progress -> chosenFiller.fill(rig, edits.clip(), gaps, options, progress).stream()
                                .map(clip -> hold.holdFilled(clip, gaps))
                                .toList(),
                        clips -> finish(new Filled(slot, edits, gaps, clips)),
                        failure -> {
                            running = Optional.empty();
                            workspace.problems().add(Problem.of(title, failure));
                        }));
    }

    private void finish(Filled result) {
        running = Optional.empty();
        filled = Optional.of(result);
        chosen = 0;
        if (!result.gaps().contains(workspace.playhead().frame())) {
            FrameSpan first = result.gaps().spans().get(0);
            workspace.playhead().seek((first.first() + first.last()) / 2);
        }
    }

    public boolean running() {
        return running.filter(progress -> !progress.cancelled()).isPresent();
    }

    private Optional<Filled> current() {
        filled = filled.filter(f ->
                workspace.document().edits(f.slot()).filter(e -> e == f.edits()).isPresent());
        return filled;
    }

    /** Returns the variants of a character's motion to choose from; empty when there are none. */
    public List<Clip> previews(CharacterSlot slot) {
        return current().filter(f -> f.slot() == slot).map(Filled::variants).orElse(List.of());
    }

    public boolean hasPreviews() {
        return current().isPresent();
    }

    /** Returns the frames that the variants fill. */
    public MissingFrames previewGaps() {
        return current().map(Filled::gaps).orElse(MissingFrames.of());
    }

    /** Returns which of the variants is taken by {@link #accept}. */
    public int chosen() {
        return chosen;
    }

    public void choose(int variant) {
        chosen = variant;
    }

    /** Takes the chosen variant into the document. */
    public void accept() {
        current()
                .ifPresent(f -> workspace.apply(new Edit(
                        "Fill gap",
                        document -> document.withEdits(
                                f.slot(), f.edits().filled(f.variants().get(chosen), f.gaps())))));
        discard();
    }

    /** Forgets the variants, and stops making them. */
    public void discard() {
        running.ifPresent(JobProgress::cancel);
        running = Optional.empty();
        filled = Optional.empty();
    }
}
