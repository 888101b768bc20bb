/** Which joint is which: body parts, roles and naming profiles. */
@NullMarked
package dev.limber.motion.rig;

import org.jspecify.annotations.NullMarked;
