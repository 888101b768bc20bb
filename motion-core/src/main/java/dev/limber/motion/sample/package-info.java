/** Generated mannequins and motion, for demos and tests without a data set. */
@NullMarked
package dev.limber.motion.sample;

import org.jspecify.annotations.NullMarked;
