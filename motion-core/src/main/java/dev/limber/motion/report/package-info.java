/** What measurements are told with. */
@NullMarked
package dev.limber.motion.report;

import org.jspecify.annotations.NullMarked;
