/** The timeline below the view: ruler, keys, transport. */
@NullMarked
package dev.limber.editor.ui.timeline;

import org.jspecify.annotations.NullMarked;
