/** Shared by all commands: checks of arguments, messages, progress and columns. */
@NullMarked
package dev.limber.cli.terminal;

import org.jspecify.annotations.NullMarked;
