/** Windows that open over the panels and close again. */
@NullMarked
package dev.limber.editor.ui.window;

import org.jspecify.annotations.NullMarked;
