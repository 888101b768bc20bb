package dev.limber.motion;

/**
 * The tip of a bone at which no joint is: a fingertip, the toes, the top of the head.
 *
 * @param joint index of the joint that it is fixed to
 * @param offset from that joint, in its local space and the skeleton's unit
 */
public record EndSite(int joint, Vec3 offset) {}
