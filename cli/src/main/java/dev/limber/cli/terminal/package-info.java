/** What every command shares of the terminal: checks of its arguments, messages, progress and columns. */
@NullMarked
package dev.limber.cli.terminal;

import org.jspecify.annotations.NullMarked;
