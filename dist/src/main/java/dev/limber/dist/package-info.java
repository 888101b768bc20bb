/** Packages for people without Maven and without a JDK. */
@NullMarked
package dev.limber.dist;

import org.jspecify.annotations.NullMarked;
