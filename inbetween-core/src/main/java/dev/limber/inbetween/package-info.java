/** Gaps between keyframes: what they are on the body that the networks know, and how to fill them without a network. */
@NullMarked
package dev.limber.inbetween;

import org.jspecify.annotations.NullMarked;
