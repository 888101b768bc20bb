/** Model files: safetensors and the cards beside them. */
@NullMarked
package dev.limber.neural.io;

import org.jspecify.annotations.NullMarked;
