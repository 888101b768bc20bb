/** The basis of every network of the project: weights and their files, layers, optimisers, the training loop. */
@NullMarked
package dev.limber.neural;

import org.jspecify.annotations.NullMarked;
