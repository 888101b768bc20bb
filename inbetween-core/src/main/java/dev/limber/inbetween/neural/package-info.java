/** The networks that fill gaps, their features, their training and their files. */
@NullMarked
package dev.limber.inbetween.neural;

import org.jspecify.annotations.NullMarked;
