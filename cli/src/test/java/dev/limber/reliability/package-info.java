/** Attacks on everything that Limber reads and writes: damaged files, kills, full disks. */
@NullMarked
package dev.limber.reliability;

import org.jspecify.annotations.NullMarked;
