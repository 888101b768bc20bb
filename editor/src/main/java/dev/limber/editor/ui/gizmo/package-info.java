/** Handles in the view. */
@NullMarked
package dev.limber.editor.ui.gizmo;

import org.jspecify.annotations.NullMarked;
