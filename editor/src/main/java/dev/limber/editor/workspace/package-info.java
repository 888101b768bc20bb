/** What panels and actions share: the document with its history, time, jobs, problems and the view. */
@NullMarked
package dev.limber.editor.workspace;

import org.jspecify.annotations.NullMarked;
