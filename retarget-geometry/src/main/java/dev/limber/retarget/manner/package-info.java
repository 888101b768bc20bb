/** Results in the style of the target's own clips. */
@NullMarked
package dev.limber.retarget.manner;

import org.jspecify.annotations.NullMarked;
