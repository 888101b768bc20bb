/** Tables that measurements are printed as. */
@NullMarked
package dev.limber.motion.report;

import org.jspecify.annotations.NullMarked;
