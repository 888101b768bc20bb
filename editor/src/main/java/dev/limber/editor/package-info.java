/** The editor: a window in which animators open, retarget and export motion. */
@NullMarked
package dev.limber.editor;

import org.jspecify.annotations.NullMarked;
