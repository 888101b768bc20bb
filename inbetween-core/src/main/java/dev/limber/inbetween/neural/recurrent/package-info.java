/** The recurrent network of Robust Motion In-Betweening (Harvey et al. 2020), its critics, training and files. */
@NullMarked
package dev.limber.inbetween.neural.recurrent;

import org.jspecify.annotations.NullMarked;
