/** What every network of the project stands on: weights and their files, layers, the optimiser, the training loop. */
@NullMarked
package dev.limber.neural;

import org.jspecify.annotations.NullMarked;
