package dev.limber.editor.action;

import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import java.util.List;

/**
 * The content of a file that was opened.
 *
 * @param warnings of what is wrong with it but did not keep it from being read
 */
record Opened<T>(T content, List<String> warnings) {
    /** Shows the warnings. */
    void warn(Workspace workspace) {
        warnings.forEach(warning -> workspace.problems().add(new Problem(warning, "The file is opened all the same.")));
    }
}
