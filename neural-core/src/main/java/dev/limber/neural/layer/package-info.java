/** Layers of networks: each maps arrays and owns only its weights. */
@NullMarked
package dev.limber.neural.layer;

import org.jspecify.annotations.NullMarked;
