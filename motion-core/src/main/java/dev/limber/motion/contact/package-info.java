/** Foot contacts: when and where feet are planted on the floor. */
@NullMarked
package dev.limber.motion.contact;

import org.jspecify.annotations.NullMarked;
