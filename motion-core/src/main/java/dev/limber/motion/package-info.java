/** Skeletons, clips and poses, and the kernels that work on their flat arrays. */
@NullMarked
package dev.limber.motion;

import org.jspecify.annotations.NullMarked;
