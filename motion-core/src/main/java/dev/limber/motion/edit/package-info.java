/** Editing: keys, layers, curves, and tools that change a whole motion. */
@NullMarked
package dev.limber.motion.edit;

import org.jspecify.annotations.NullMarked;
