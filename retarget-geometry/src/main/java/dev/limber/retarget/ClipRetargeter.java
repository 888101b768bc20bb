package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Resample;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retargets clips of any source to one rig: everything that the command line, the server and Spark do between reading and
 * writing. Thread-safe.
 *
 * @param target the target rig
 * @param maps pairs the joints of each source with the target's
 * @param fps frames per second of the results; null for each clip's own
 */
public record ClipRetargeter(
        RetargetMethod method,
        Rig target,
        RetargetSettings settings,
        Maps maps,
        @Nullable Double fps) {

    /** @throws RetargetException when the target has no body that could follow anything */
    public ClipRetargeter {
        RigCheck.checkTarget(target);
    }

    /** Where the joint map of a source and the target comes from. */
    @FunctionalInterface
    public interface Maps {
        /** Pairs joints by their roles. */
        Maps BY_ROLES = JointMap::between;

        JointMap between(Rig source, Rig target) throws IOException;
    }

    /**
     * A clip on the target.
     *
     * @param source the rig that the clip came from
     * @param input the clip as it was retargeted, at the frame rate of the result, mirrored or shifted where that is set
     * @param map which joints followed which
     * @param choice the method that worked on it, and why
     * @param clip the result, of the target's skeleton
     * @param findings what is doubtful about it
     */
    public record Retargeted(
            Rig source, Clip input, JointMap map, RetargetMethod.Choice choice, Clip clip, List<Finding> findings) {
        /** Returns what is doubtful as sentences for the user. */
        public List<String> warnings() {
            List<String> found = findings.stream().map(Finding::text).toList();
            return input.frameCount() > 0
                    ? found
                    : Stream.concat(Stream.of("the clip has no frames: nothing was retargeted"), found.stream())
                            .toList();
        }
    }

    /**
     * Retargets a clip.
     *
     * @param rigOf understands the source by its motion
     * @param progress what it throws ends the work
     * @throws IOException when the map cannot be read
     * @throws RetargetException when the method cannot serve the rigs
     */
    public Retargeted retarget(Clip clip, Function<Clip, Rig> rigOf, Progress progress) throws IOException {
        Clip sampled = fps == null ? clip : Resample.to(fps, clip);
        progress.report(0); // a last chance to end before the rig is understood
        Rig source = rigOf.apply(sampled);
        Clip input = settings.source().apply(source, sampled);
        Rig standing = settings.body().posture().of(target);
        JointMap map = maps.between(source, standing);
        Retargeter.Outcome outcome =
                method.prepare(source, standing, map, settings).outcome(input, progress);
        Clip result = outcome.clip();
        List<Finding> findings = new ArrayList<>(outcome.findings());
        findings.addAll(ResultCheck.of(source, standing, map, settings, input, result));
        return new Retargeted(source, input, map, method.choice(source, standing), result, List.copyOf(findings));
    }

    /** Returns the target's height over that of a source, of animals legs or bodies: by how much lengths were scaled. */
    public double scale(Retargeted result) {
        if (!result.map().chains().isEmpty()) {
            return settings.body().posture().of(target).chains().measure()
                    / result.source().chains().measure();
        }
        return target.height() / result.source().height();
    }
}
