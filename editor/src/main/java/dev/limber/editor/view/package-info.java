/** How the document is looked at: what is no part of it and is not undone. */
@NullMarked
package dev.limber.editor.view;

import org.jspecify.annotations.NullMarked;
