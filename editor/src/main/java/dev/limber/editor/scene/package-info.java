/** The viewport: figures, floor and camera. */
@NullMarked
package dev.limber.editor.scene;

import org.jspecify.annotations.NullMarked;
