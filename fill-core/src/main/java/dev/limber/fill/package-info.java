/** Fills gaps in clips of any rig. */
@NullMarked
package dev.limber.fill;

import org.jspecify.annotations.NullMarked;
