package dev.limber.io.fbx.model;

import java.util.HashMap;
import java.util.Map;

/**
 * The characterisation of a file, which says which models are the bones of a human body. MotionBuilder and HumanIK
 * store a character as a constraint, to whose properties, such as {@code LeftUpLegLink}, the models are connected (FBX
 * SDK, FbxCharacter).
 */
final class Characterization {
    private static final String[] SIDES = {"Left", "Right"};

    /** By property, the bone in the names of VRM; without side where both have it. */
    private static final Map<String, String> TRUNK = Map.of(
            "HipsLink", "hips",
            "SpineLink", "spine",
            "Spine1Link", "chest",
            "Spine2Link", "upperChest",
            "NeckLink", "neck",
            "HeadLink", "head");

    private static final Map<String, String> LIMBS = Map.of(
            "ShoulderLink", "Shoulder",
            "ArmLink", "UpperArm",
            "ForeArmLink", "LowerArm",
            "HandLink", "Hand",
            "UpLegLink", "UpperLeg",
            "LegLink", "LowerLeg",
            "FootLink", "Foot",
            "ToeBaseLink", "Toes");

    private static final Map<String, String> FINGERS =
            Map.of("Index", "Index", "Middle", "Middle", "Ring", "Ring", "Pinky", "Little");

    private static final String[] PHALANGES = {"Proximal", "Intermediate", "Distal"};
    private static final String[] THUMB = {"Metacarpal", "Proximal", "Distal"};

    private static final Map<String, String> BONES = bones();

    private Characterization() {}

    private static Map<String, String> bones() {
        Map<String, String> bones = new HashMap<>(TRUNK);
        for (String side : SIDES) {
            String prefix = side.equals("Left") ? "left" : "right";
            LIMBS.forEach((property, bone) -> bones.put(side + property, prefix + bone));
            for (int i = 0; i < PHALANGES.length; i++) {
                int place = i;
                String end = place + 1 + "Link";
                bones.put(side + "HandThumb" + end, prefix + "Thumb" + THUMB[place]);
                FINGERS.forEach((property, finger) ->
                        bones.put(side + "Hand" + property + end, prefix + finger + PHALANGES[place]));
            }
        }
        return Map.copyOf(bones);
    }

    /**
     * Returns the bones by node, in the names of VRM, of the first character where there are several; empty where the file
     * has none.
     *
     * @param nodeOf node of the scene by model
     */
    static Map<Integer, String> of(FbxObjects objects, Map<Long, Integer> nodeOf) {
        return objects.all("Constraint")
                .filter(constraint -> constraint.subclass().equals("Character"))
                .map(character -> bones(objects, nodeOf, character))
                .filter(bones -> !bones.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<Integer, String> bones(FbxObjects objects, Map<Long, Integer> nodeOf, FbxObject character) {
        Map<Integer, String> bones = new HashMap<>();
        objects.linksBelow(character.id()).forEach(link -> {
            String bone = BONES.get(link.property());
            Integer node = nodeOf.get(link.child());
            if (bone != null && node != null && !bones.containsValue(bone)) {
                bones.putIfAbsent(node, bone);
            }
        });
        return bones;
    }
}
