/** How well gaps are filled: the LAFAN1 benchmark of Robust Motion In-Betweening and its measures. */
@NullMarked
package dev.limber.evaluation.inbetween;

import org.jspecify.annotations.NullMarked;
