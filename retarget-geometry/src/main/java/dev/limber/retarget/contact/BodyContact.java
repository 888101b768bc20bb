package dev.limber.retarget.contact;

/**
 * Two parts of a body that touch for a while.
 *
 * @param first frame
 * @param end the frame after the last
 * @param meant whether it is more than the build of a body whose volumes are thick
 */
public record BodyContact(Part a, Part b, int first, int end, boolean meant) {}
