/** Skeleton-Aware Networks for Deep Motion Retargeting (Aberman et al. 2020), as published, over DJL. */
@NullMarked
package dev.limber.retarget.neural.san;

import org.jspecify.annotations.NullMarked;
