/** What is being edited, immutable, and the history of its changes. */
@NullMarked
package dev.limber.editor.document;

import org.jspecify.annotations.NullMarked;
