/** How well gaps are filled: the window benchmark of Robust Motion In-Betweening and its measures. */
@NullMarked
package dev.limber.inbetween.measure;

import org.jspecify.annotations.NullMarked;
