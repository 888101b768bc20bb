package dev.limber.cli.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Skeleton;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetMethod.Choice;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code retarget --report} writes as JSON.
 *
 * @param rig the rig's file
 * @param rigHeight in the rig's unit
 * @param ik parts that were held in place
 * @param seconds for all clips together
 */
public record RetargetReport(
        String rig,
        double rigHeight,
        String rootMotion,
        List<String> ik,
        double seconds,
        int failed,
        List<ClipReport> clips) {

    /**
     * The result for one clip; a failed one has an error, no frames and no pairs.
     *
     * @param method which one worked on the clip, and why
     * @param scale height of the rig over that of the source
     * @param findings what is doubtful about the result
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClipReport(
            String input,
            @Nullable String clip,
            List<String> outputs,
            @Nullable String error,
            @Nullable Choice method,
            int frames,
            @Nullable Double framesPerSecond,
            @Nullable Double scale,
            List<String> warnings,
            List<Finding> findings,
            List<Pair> pairs) {
        static ClipReport of(Path input, String clip, Retargeted result, ClipRetargeter retargeter) {
            Skeleton source = result.source().skeleton();
            Skeleton target = retargeter.target().skeleton();
            return new ClipReport(
                    input.toString(),
                    clip,
                    List.of(),
                    null,
                    result.choice(),
                    result.clip().frameCount(),
                    1 / result.clip().frameTime(),
                    retargeter.scale(result),
                    List.of(),
                    result.findings(),
                    result.map().pairs().stream()
                            .map(pair -> Pair.of(pair, source, target))
                            .toList());
        }

        /** Returns the report with the files that the clips of the same input went to. */
        ClipReport with(Written written) {
            return new ClipReport(
                    input,
                    clip,
                    written.files().stream().map(Path::toString).toList(),
                    error,
                    method,
                    frames,
                    framesPerSecond,
                    scale,
                    written.warnings(),
                    findings,
                    pairs);
        }

        static ClipReport failed(FileJob job, String reason) {
            return new ClipReport(
                    job.input().toString(),
                    null,
                    List.of(),
                    reason,
                    null,
                    0,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** Which joints of the rig followed which of the source. */
    public record Pair(
            String part, String side, List<String> source, List<String> target, double confidence, String reason) {
        static Pair of(ChainPair pair, Skeleton source, Skeleton target) {
            return new Pair(
                    lowerCase(pair.part()),
                    lowerCase(pair.side()),
                    pair.source().stream().map(source::name).toList(),
                    pair.target().stream().map(target::name).toList(),
                    pair.confidence(),
                    pair.reason());
        }
    }

    static RetargetReport of(Path rigFile, ClipRetargeter retargeter, List<ClipReport> clips, double seconds) {
        RetargetSettings settings = retargeter.settings();
        return new RetargetReport(
                rigFile.toString(),
                retargeter.target().height(),
                lowerCase(settings.rootMotion()),
                settings.ik().stream().map(RetargetReport::lowerCase).sorted().toList(),
                seconds,
                (int) clips.stream().filter(clip -> clip.error() != null).count(),
                clips);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public void write(Path file) throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        AtomicFile.write(file, out -> out.write(json.writeValueAsBytes(this)));
    }
}
