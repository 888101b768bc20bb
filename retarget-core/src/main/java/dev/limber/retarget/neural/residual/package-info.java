/** A small network that corrects the geometric solution, the same one for every humanoid. */
@NullMarked
package dev.limber.retarget.neural.residual;

import org.jspecify.annotations.NullMarked;
