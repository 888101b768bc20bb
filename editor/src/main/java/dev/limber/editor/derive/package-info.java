/** What follows from the document and is computed in the background. */
@NullMarked
package dev.limber.editor.derive;

import org.jspecify.annotations.NullMarked;
