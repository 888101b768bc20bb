/** Pictures of the stage as files. */
@NullMarked
package dev.limber.editor.picture;

import org.jspecify.annotations.NullMarked;
