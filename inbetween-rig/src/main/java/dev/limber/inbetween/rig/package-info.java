/** Fills gaps in clips of any rig. */
@NullMarked
package dev.limber.inbetween.rig;

import org.jspecify.annotations.NullMarked;
