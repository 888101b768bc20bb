/** Retargeting between animals: measures without ground truth. */
@NullMarked
package dev.limber.evaluation.animal;

import org.jspecify.annotations.NullMarked;
