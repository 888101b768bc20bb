/** Mannequins and motion that this project makes itself, for demos and tests that need no data set. */
@NullMarked
package dev.limber.motion.sample;

import org.jspecify.annotations.NullMarked;
