package dev.limber.editor.file;

import dev.limber.io.ExportPreset;
import dev.limber.io.MotionFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The export settings of a motion.
 *
 * @param label as people choose it
 * @param extension of the file, with its dot
 * @param preset the program that the file is for; empty for any
 */
public record ExportTarget(String label, String extension, Optional<ExportPreset> preset) {
    /** Returns all: formats that hold a whole character first, and after each those for one program. */
    public static List<ExportTarget> all() {
        List<MotionFormat> formats = MotionFormat.written().stream()
                .sorted(Comparator.comparing(format -> !format.holdsSeveralClips()))
                .toList();
        List<ExportTarget> targets = new ArrayList<>();
        for (MotionFormat format : formats) {
            String extension = "." + format.outputExtensions().get(0);
            targets.add(new ExportTarget(format.outputLabel(), extension, Optional.empty()));
            if (format.hasPresets()) {
                for (ExportPreset preset : ExportPreset.values()) {
                    targets.add(new ExportTarget(format + " for " + preset.label(), extension, Optional.of(preset)));
                }
            }
        }
        return List.copyOf(targets);
    }
}
