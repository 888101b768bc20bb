/** The commands that score Limber's methods. */
@NullMarked
package dev.limber.cli.evaluate;

import org.jspecify.annotations.NullMarked;
