package dev.limber.motion.rig;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The joint names of one tool or data set for a human body. Immutable; read from JSON as docs/profiles.md describes.
 */
public final class NamingProfile {
    private static final String SIDE = "{side}";

    private final String name;
    private final List<String> prefixes;
    private final Sides sides;
    private final boolean restsStraight;
    private final Map<JointName, Role> roles = new HashMap<>();

    /** The two words that {@code {side}} stands for. */
    record Sides(String left, String right) {}

    /**
     * @param name of the tool or data set
     * @param prefixes what may stand before every name, such as {@code CC_Base_}; none if null
     * @param sides the spelling of left and of right in the patterns below; Left and Right if null
     * @param joints for each body part its names from the hips outwards; {@code {side}} stands for the side
     * @param other names of joints that play no part, though another profile may think so; none if null
     * @param restsStraight whether the tool's figures rest with straight limbs by definition, so that bends of elbows and
     *     knees in the rest pose are how they are built; false if null
     * @throws IllegalArgumentException when there are no hips, or two patterns read the same
     */
    @JsonCreator
    NamingProfile(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty("prefixes") @Nullable List<String> prefixes,
            @JsonProperty("sides") @Nullable Sides sides,
            @JsonProperty(value = "joints", required = true) Map<BodyPart, List<String>> joints,
            @JsonProperty("other") @Nullable List<String> other,
            @JsonProperty("restsStraight") @Nullable Boolean restsStraight) {
        this.name = name;
        this.prefixes = prefixes == null ? List.of() : List.copyOf(prefixes);
        this.sides = sides == null ? new Sides("Left", "Right") : sides;
        this.restsStraight = restsStraight != null && restsStraight;
        if (!joints.containsKey(BodyPart.HIPS)) {
            throw new IllegalArgumentException("profile '" + name + "' names no HIPS");
        }
        joints.forEach((part, patterns) -> {
            for (int index = 0; index < patterns.size(); index++) {
                addPattern(part, patterns.get(index), index);
            }
        });
        for (String pattern : other == null ? List.<String>of() : other) {
            addPattern(BodyPart.OTHER, pattern, 0);
        }
    }

    private void addPattern(BodyPart part, String pattern, int index) {
        if (pattern.contains(SIDE)) {
            add(pattern.replace(SIDE, sides.left()), new Role(part, Side.LEFT, index));
            add(pattern.replace(SIDE, sides.right()), new Role(part, Side.RIGHT, index));
        } else {
            add(pattern, new Role(part, Side.CENTER, index));
        }
    }

    private void add(String jointName, Role role) {
        Role before = roles.put(SpelledName.of(jointName).without(prefixes), role);
        if (before != null) {
            throw new IllegalArgumentException("profile '" + name + "': '" + jointName
                    + "' reads like another name, so " + "it is both " + before + " and " + role);
        }
    }

    public String name() {
        return name;
    }

    /** Whether bends of elbows and knees at rest are how the tool's figures are built, not how they are posed. */
    boolean restsStraight() {
        return restsStraight;
    }

    /** Returns the role of a joint by its name; its index is the place in the profile's list. */
    @Nullable
    Role role(SpelledName joint) {
        return roles.get(joint.without(prefixes));
    }

    /** Returns how many names the profile knows. */
    int size() {
        return roles.size();
    }
}
