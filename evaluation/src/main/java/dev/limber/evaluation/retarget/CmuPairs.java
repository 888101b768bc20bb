package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.neural.residual.PairedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CMU recordings that exist in two forms, to train on. */
public final class CmuPairs {
    private CmuPairs() {}

    /**
     * Finds all pairs, in both directions.
     *
     * @param dataSets the folder that holds the folder {@code cmu}
     * @param without the name of a form to leave out; empty for none
     * @throws IOException when a folder cannot be read
     */
    public static List<PairedMotion.Reader> in(Path dataSets, String without) throws IOException {
        CmuClips clips = new CmuClips(dataSets);
        List<PairedMotion.Reader> readers = new ArrayList<>();
        for (CmuForm from : CmuForm.values()) {
            for (CmuForm to : CmuForm.values()) {
                if (from != to && !from.folder().equals(without) && !to.folder().equals(without)) {
                    for (String number : clips.shared(from, to, Set.of(""))) {
                        readers.add(() -> read(clips, from, to, number));
                    }
                }
            }
        }
        return readers;
    }

    private static PairedMotion read(CmuClips clips, CmuForm from, CmuForm to, String number) throws IOException {
        Clip source = clips.read(from, number);
        Clip target = clips.read(to, number);
        CommonFrames frames = CommonFrames.of(from, source.frameCount(), to, target.frameCount());
        return new PairedMotion(
                from.folder(),
                to.folder(),
                number,
                source,
                Rig.of(source),
                target,
                Rig.of(clips.rigClip(to, number)),
                frames.source().first(),
                frames.source().step(),
                frames.target().first(),
                frames.target().step(),
                frames.count(),
                EvaluationOptions.HELD_OUT.stream().anyMatch(number::startsWith));
    }
}
