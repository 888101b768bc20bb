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
import java.util.ArrayList;
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
    private final List<InbetweenMethod> methods;
    private InbetweenMethod method;
    private int variants = 3;
    private long seed = 1;
    private boolean fixFeet = true;
    private Optional<JobProgress> running = Optional.empty();
    private Optional<Filled> filled = Optional.empty();

    /** @param gaps that the variants fill */
    private record Filled(CharacterSlot slot, EditedClip edits, MissingFrames gaps, LimbMix mix) {
        Filled with(LimbMix other) {
            return new Filled(slot, edits, gaps, other);
        }
    }

    /** @param methods one at least; the first is the default */
    public Inbetweening(Workspace workspace, List<InbetweenMethod> methods, Pins pins) {
        this.workspace = workspace;
        this.pins = pins;
        this.methods = List.copyOf(methods);
        method = methods.get(0);
    }

    public List<InbetweenMethod> methods() {
        return methods;
    }

    public InbetweenMethod method() {
        return method;
    }

    public void setMethod(InbetweenMethod other) {
        method = other;
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
        InbetweenMethod chosenMethod = method;
        boolean byModel = chosenMethod.model().isPresent();
        PinHold hold = pins.of(slot, rig, edits.clip());
        InbetweenOptions options =
                InbetweenOptions.DEFAULT.withFixedFeet(fixFeet && byModel).withSamples(byModel ? variants : 1, seed);
        String title =
                "Filling " + (gaps.spans().size() == 1 ? "a gap" : gaps.spans().size() + " gaps");
        running = Optional.of(workspace
                .jobs()
                .submit(
                        title,
                        progress -> chosenMethod.fill(rig, edits.clip(), gaps, options, progress).stream()
                                .map(clip -> hold.holdFilled(clip, gaps))
                                .toList(),
                        clips -> finish(new Filled(slot, edits, gaps, LimbMix.of(rig, edits, gaps, hold, clips))),
                        failure -> {
                            running = Optional.empty();
                            workspace.problems().add(Problem.of(title, failure));
                        }));
    }

    private void finish(Filled result) {
        running = Optional.empty();
        filled = Optional.of(result);
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

    private Optional<LimbMix> mix() {
        return current().map(Filled::mix);
    }

    /** Returns the variants of a character's motion to choose from, at last their mix where limbs differ; empty when there
     * are none. */
    public List<Clip> previews(CharacterSlot slot) {
        Optional<LimbMix> mix = current().filter(f -> f.slot() == slot).map(Filled::mix);
        if (mix.isEmpty() || mix.get().variant().isPresent()) {
            return mix.map(LimbMix::variants).orElse(List.of());
        }
        List<Clip> all = new ArrayList<>(mix.get().variants());
        all.add(mix.get().clip());
        return all;
    }

    public boolean hasPreviews() {
        return current().isPresent();
    }

    /** Returns the frames that the variants fill. */
    public MissingFrames previewGaps() {
        return current().map(Filled::gaps).orElse(MissingFrames.of());
    }

    /** Returns how many variants there are to choose from. */
    public int made() {
        return mix().map(mix -> mix.variants().size()).orElse(0);
    }

    /** Returns which of the previews is taken by {@link #accept}: a variant, or after the last the mix. */
    public int chosen() {
        return mix().map(mix -> mix.variant().orElse(mix.variants().size())).orElse(0);
    }

    /** Takes all limbs from one variant. */
    public void choose(int variant) {
        filled = current().map(f -> f.with(f.mix().withAll(variant)));
    }

    /** Returns the limbs that can be taken from different variants. */
    public List<String> limbs() {
        return mix().map(LimbMix::limbs).orElse(List.of());
    }

    /** Returns the names of what a limb can take: the variants, and how it was. */
    public List<String> limbChoices() {
        return mix().map(LimbMix::names).orElse(List.of());
    }

    /** Returns which of {@link #limbChoices} a limb takes. */
    public int limbChoice(int limb) {
        return mix().map(mix -> mix.choice(limb)).orElse(0);
    }

    /** Takes a limb from one of {@link #limbChoices}. */
    public void chooseLimb(int limb, int choice) {
        filled = current().map(f -> f.with(f.mix().with(limb, choice)));
    }

    /** Takes the chosen variant, or the mix, into the document. */
    public void accept() {
        current()
                .ifPresent(f -> workspace.apply(new Edit(
                        "Fill gap",
                        document -> document.withEdits(
                                f.slot(), f.edits().filled(f.mix().clip(), f.gaps())))));
        discard();
    }

    /** Forgets the variants, and stops making them. */
    public void discard() {
        running.ifPresent(JobProgress::cancel);
        running = Optional.empty();
        filled = Optional.empty();
    }
}
