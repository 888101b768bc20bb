/** In-betweening on the canonical body: windows, gaps, and baselines without a network. */
@NullMarked
package dev.limber.inbetween;

import org.jspecify.annotations.NullMarked;
