/** Measures of how good a motion is, alone or against another one. */
@NullMarked
package dev.limber.motion.metric;

import org.jspecify.annotations.NullMarked;
