/** Keys, poses and gaps: what an animator changes about a motion. */
@NullMarked
package dev.limber.editor.animate;

import org.jspecify.annotations.NullMarked;
