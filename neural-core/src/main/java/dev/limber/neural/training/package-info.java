/** The training loop: losses, checkpoints, logs and plots. */
@NullMarked
package dev.limber.neural.training;

import org.jspecify.annotations.NullMarked;
