/** The commands that train networks and pack models. */
@NullMarked
package dev.limber.cli.train;

import org.jspecify.annotations.NullMarked;
