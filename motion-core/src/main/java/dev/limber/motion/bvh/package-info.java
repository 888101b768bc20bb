/** BVH files: read what others write, write what others read. */
@NullMarked
package dev.limber.motion.bvh;

import org.jspecify.annotations.NullMarked;
