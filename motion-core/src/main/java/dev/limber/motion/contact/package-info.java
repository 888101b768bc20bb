/** When and where feet stand on the floor. */
@NullMarked
package dev.limber.motion.contact;

import org.jspecify.annotations.NullMarked;
