/** Keys: the few poses that a motion is made of, and motion that follows when they change. */
@NullMarked
package dev.limber.motion.edit;

import org.jspecify.annotations.NullMarked;
