/** Small files for tests, each written out in full. */
@NullMarked
package dev.limber.io.samples;

import org.jspecify.annotations.NullMarked;
