/** The commands that move motion: one class each. */
@NullMarked
package dev.limber.cli.command;

import org.jspecify.annotations.NullMarked;
