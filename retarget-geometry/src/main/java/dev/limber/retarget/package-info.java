/** Retargets motion from one skeleton to another. */
@NullMarked
package dev.limber.retarget;

import org.jspecify.annotations.NullMarked;
