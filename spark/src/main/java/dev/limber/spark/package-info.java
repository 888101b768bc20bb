/**
 * Collections of clips on many machines. One clip is one piece of work: nothing is shuffled between machines, and all that
 * is done to a clip is done by the cores.
 */
@NullMarked
package dev.limber.spark;

import org.jspecify.annotations.NullMarked;
