/** The panels, drawn with Dear ImGui. */
@NullMarked
package dev.limber.editor.ui;

import org.jspecify.annotations.NullMarked;
