/** Pictures of the stage as files. */
@NullMarked
package dev.limber.editor.film;

import org.jspecify.annotations.NullMarked;
