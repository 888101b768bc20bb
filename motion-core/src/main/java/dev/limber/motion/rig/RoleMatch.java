package dev.limber.motion.rig;

/**
 * The role that was found for a joint, and why.
 *
 * @param confidence from 0, a guess, to 1, certain
 * @param reason one plain English phrase for a report
 */
public record RoleMatch(Role role, double confidence, String reason) {
    static RoleMatch other(String reason) {
        return new RoleMatch(Role.of(BodyPart.OTHER, Side.CENTER), 1, reason);
    }
}
