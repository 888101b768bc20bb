/** The limber command: arguments in, core calls out. */
@NullMarked
package dev.limber.cli;

import org.jspecify.annotations.NullMarked;
