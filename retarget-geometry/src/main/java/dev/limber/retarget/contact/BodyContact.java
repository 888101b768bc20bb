package dev.limber.retarget.contact;

/**
 * Two parts of a body that touch for a while.
 *
 * @param first frame
 * @param end the frame after the last
 */
public record BodyContact(Part a, Part b, int first, int end) {}
