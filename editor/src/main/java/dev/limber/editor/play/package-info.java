/** Time in the editor: which frame is shown when. */
@NullMarked
package dev.limber.editor.play;

import org.jspecify.annotations.NullMarked;
