/** How well gaps of clips are filled, on the rigs and at the frame rates that they came with. */
@NullMarked
package dev.limber.evaluation.gap;

import org.jspecify.annotations.NullMarked;
