package dev.limber.editor.file;

import dev.limber.retarget.Advice;
import dev.limber.retarget.Control;
import dev.limber.retarget.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding about a clip in a project file. */
record FindingJson(
        Finding.Kind kind,
        String limb,
        int firstFrame,
        int lastFrame,
        double size,
        double excess,
        String suggestion,
        @Nullable List<Control> controls) {
    static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.kind(),
                finding.limb(),
                finding.firstFrame(),
                finding.lastFrame(),
                finding.size(),
                finding.excess(),
                finding.suggestion().words(),
                finding.suggestion().controls());
    }

    Finding finding() {
        Advice advice = new Advice(suggestion, controls == null ? List.of() : controls);
        return new Finding(kind, limb, firstFrame, lastFrame, size, excess, advice);
    }
}
