/** Many clips at once: the list, and what is done with all of it. */
@NullMarked
package dev.limber.editor.clips;

import org.jspecify.annotations.NullMarked;
