/** The view of the document: state that is not part of it and not undone. */
@NullMarked
package dev.limber.editor.view;

import org.jspecify.annotations.NullMarked;
