/** How good retargeting is: the measures R1 to R4, baselines to compare with, and the tables that show them. */
@NullMarked
package dev.limber.evaluation.retarget;

import org.jspecify.annotations.NullMarked;
