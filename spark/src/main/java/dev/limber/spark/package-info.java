/** Collections of clips on many machines. One clip is one unit of work; nothing is shuffled between machines. */
@NullMarked
package dev.limber.spark;

import org.jspecify.annotations.NullMarked;
