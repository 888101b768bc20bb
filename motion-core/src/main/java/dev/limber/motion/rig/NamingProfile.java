package dev.limber.motion.rig;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one tool or data set names the joints of a human body. Read from JSON; docs/profiles.md describes it.
 *
 * @param name of the tool or data set
 * @param prefixes what may stand before every name, such as {@code CC_Base_}
 * @param sides the spelling of left and of right in the patterns below
 * @param joints for each body part its names from the hips outwards; {@code {side}} stands for the side
 * @param other names of joints that play no part, though another profile may think so
 */
public record NamingProfile(
        String name, List<String> prefixes, Sides sides, Map<BodyPart, List<String>> joints, List<String> other) {
    private static final String SIDE = "{side}";

    /** The two words that {@code {side}} stands for. */
    public record Sides(
            @JsonProperty(required = true) String left,
            @JsonProperty(required = true) String right) {}

    /** @throws IllegalArgumentException when there are no hips, or two patterns read the same */
    public NamingProfile(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("prefixes") @Nullable List<String> prefixes,
            @JsonProperty("sides") @Nullable Sides sides,
            @JsonProperty(value = "joints", required = true) Map<BodyPart, List<String>> joints,
            @JsonProperty("other") @Nullable List<String> other) {
        this.name = name;
        this.prefixes = prefixes == null ? List.of() : List.copyOf(prefixes);
        this.sides = sides == null ? new Sides("Left", "Right") : sides;
        this.joints = Map.copyOf(joints);
        this.other = other == null ? List.of() : List.copyOf(other);
        if (!joints.containsKey(BodyPart.HIPS)) {
            throw new IllegalArgumentException("profile '" + name + "' names no HIPS");
        }
        rolesByName();
    }

    /** Returns the role of every name; the index of a role is the place in the profile's list, with gaps where it skips. */
    Map<JointName, Role> rolesByName() {
        Map<JointName, Role> roles = new HashMap<>();
        joints.forEach((part, patterns) -> {
            for (int index = 0; index < patterns.size(); index++) {
                addPattern(part, patterns.get(index), index, roles);
            }
        });
        for (String pattern : other) {
            addPattern(BodyPart.OTHER, pattern, 0, roles);
        }
        return roles;
    }

    private void addPattern(BodyPart part, String pattern, int index, Map<JointName, Role> out) {
        if (pattern.contains(SIDE)) {
            add(pattern.replace(SIDE, sides.left()), new Role(part, Side.LEFT, index), out);
            add(pattern.replace(SIDE, sides.right()), new Role(part, Side.RIGHT, index), out);
        } else {
            add(pattern, new Role(part, Side.CENTER, index), out);
        }
    }

    private void add(String jointName, Role role, Map<JointName, Role> out) {
        Role before = out.put(JointName.of(jointName, prefixes), role);
        if (before != null) {
            throw new IllegalArgumentException("profile '" + name + "': '" + jointName
                    + "' reads like another name, so " + "it is both " + before + " and " + role);
        }
    }

    /** Returns what may stand before a name: the profile's prefixes and one more. */
    List<String> prefixesAnd(String more) {
        List<String> all = new ArrayList<>(prefixes);
        all.add(more);
        return all;
    }
}
