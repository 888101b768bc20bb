package dev.limber.retarget.evaluate;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A CMU recording in two forms, for training: moment i is frame {@code sourceStart + i sourceStep} of the source and
 * {@code targetStart + i targetStep} of the target.
 *
 * @param from name of the source's form, as its folder
 * @param to name of the target's form
 * @param number of the recording, such as 02_01
 * @param targetRig made of another recording, as in the tests
 * @param moments how many there are, frame 0 of either file left out
 */
public record CmuPair(
        String from,
        String to,
        String number,
        Clip source,
        Rig sourceRig,
        Clip target,
        Rig targetRig,
        int sourceStart,
        int sourceStep,
        int targetStart,
        int targetStep,
        int moments) {
    /** Reads a pair when it is asked for: all of them at once are large. */
    @FunctionalInterface
    public interface Reader {
        CmuPair read() throws IOException;
    }

    /**
     * Finds all pairs, in both directions.
     *
     * @param dataSets the folder that holds the folder {@code cmu}
     * @param without the name of a form to leave out; empty for none
     * @throws IOException when a folder cannot be read
     */
    public static List<Reader> in(Path dataSets, String without) throws IOException {
        CmuClips clips = new CmuClips(dataSets);
        List<Reader> readers = new ArrayList<>();
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

    private static CmuPair read(CmuClips clips, CmuForm from, CmuForm to, String number) throws IOException {
        Clip source = clips.read(from, number);
        Clip target = clips.read(to, number);
        CommonFrames frames = CommonFrames.of(from, source.frameCount(), to, target.frameCount());
        return new CmuPair(
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
                frames.count());
    }

    /** Tells whether the recording is for testing alone. */
    public boolean isHeldOut() {
        return EvaluationOptions.HELD_OUT.stream().anyMatch(number::startsWith);
    }
}
