/** Panels: thin views of the document that send edits. */
@NullMarked
package dev.limber.editor.ui.panel;

import org.jspecify.annotations.NullMarked;
