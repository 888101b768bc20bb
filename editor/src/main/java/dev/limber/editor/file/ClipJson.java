package dev.limber.editor.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.limber.editor.document.ListedClip;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clip of the list in a project file.
 *
 * @param file relative to the project
 * @param settings of this clip alone
 * @param findings null where it was not retargeted
 */
record ClipJson(
        String file,
        String name,
        int number,
        int count,
        int frames,
        double frameTime,
        @Nullable JsonNode settings,
        @Nullable List<FindingJson> findings) {
    /** @param settings the clip's own, as JSON; null for none */
    static ClipJson of(ListedClip clip, String file, @Nullable JsonNode settings) {
        return new ClipJson(
                file,
                clip.name(),
                clip.number(),
                clip.count(),
                clip.frames(),
                clip.frameTime(),
                settings,
                clip.findings()
                        .filter(ClipJson::isWritable)
                        .map(findings -> findings.stream().map(FindingJson::of).toList())
                        .orElse(null));
    }

    /** JSON has no numbers that are not finite. */
    private static boolean isWritable(List<Finding> findings) {
        return findings.stream().allMatch(finding -> Double.isFinite(finding.size()));
    }

    /**
     * Returns the clip.
     *
     * @param found where its file is
     * @param holds whether the findings are still of this file and this target
     */
    ListedClip clip(Path found, Optional<RetargetSettings> own, boolean holds) {
        return new ListedClip(
                found,
                name,
                number,
                count,
                frames,
                frameTime,
                own,
                holds
                        ? Optional.ofNullable(findings)
                                .map(all ->
                                        all.stream().map(FindingJson::finding).toList())
                        : Optional.empty());
    }
}
