package dev.limber.evaluation.retarget;

/**
 * How a method moves a character of one's own, which there is no right answer for (R3).
 *
 * @param character name of its file
 */
public record CharacterScore(String method, String character, MotionScore motion) {}
