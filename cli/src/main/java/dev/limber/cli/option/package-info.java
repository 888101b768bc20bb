/** Options that several commands share. */
@NullMarked
package dev.limber.cli.option;

import org.jspecify.annotations.NullMarked;
