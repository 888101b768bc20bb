/** The commands that score what Limber does. */
@NullMarked
package dev.limber.cli.evaluate;

import org.jspecify.annotations.NullMarked;
