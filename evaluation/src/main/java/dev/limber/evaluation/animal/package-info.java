/** Retargeting between animals: what may be measured without a right answer. */
@NullMarked
package dev.limber.evaluation.animal;

import org.jspecify.annotations.NullMarked;
