package dev.limber.evaluation.retarget;

import dev.limber.motion.metric.PositionError;

/**
 * The error of a method compared with the maker's own retargeting of a motion from one Mixamo character to another
 * (R5).
 *
 * @param direction from which character to which, such as {@code Ortiz->Sporty_Granny}
 * @param motion name of the file, without its ending
 * @param error over the joints of {@link MixamoJoints#ROLES}
 */
public record MixamoScore(String method, String direction, String motion, PositionError error) {}
