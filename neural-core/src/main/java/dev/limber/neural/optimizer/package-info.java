/** Optimisers, learning rates and the moving average of weights. */
@NullMarked
package dev.limber.neural.optimizer;

import org.jspecify.annotations.NullMarked;
