package dev.limber.evaluation.gap;

import dev.limber.motion.metric.JointPaths;
import java.util.function.IntPredicate;

/**
 * A filled motion beside the original, with the same frames and joints.
 *
 * @param missing whether a frame was filled
 * @param unit length in which distances are told, in the unit of the paths
 */
public record FilledClip(JointPaths truth, JointPaths filled, IntPredicate missing, double unit) {}
