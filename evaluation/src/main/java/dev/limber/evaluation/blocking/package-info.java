/** How well isolated keys become a motion, as animators block it. */
@NullMarked
package dev.limber.evaluation.blocking;

import org.jspecify.annotations.NullMarked;
