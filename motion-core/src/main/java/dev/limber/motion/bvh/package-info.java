/** Reads and writes BVH files. */
@NullMarked
package dev.limber.motion.bvh;

import org.jspecify.annotations.NullMarked;
