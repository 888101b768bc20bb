package dev.limber.io.gltf;

import dev.limber.io.scene.Bake;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bones of a human body by VRM 1's names, each with the joint that moves it. */
final class VrmBones {
    /** VRM requires these. */
    static final List<String> REQUIRED = List.of(
            "hips",
            "spine",
            "head",
            "leftUpperLeg",
            "leftLowerLeg",
            "leftFoot",
            "rightUpperLeg",
            "rightLowerLeg",
            "rightFoot",
            "leftUpperArm",
            "leftLowerArm",
            "leftHand",
            "rightUpperArm",
            "rightLowerArm",
            "rightHand");

    private static final Map<BodyPart, String> LIMBS = Map.of(
            BodyPart.EYE, "Eye",
            BodyPart.CLAVICLE, "Shoulder",
            BodyPart.UPPER_ARM, "UpperArm",
            BodyPart.FOREARM, "LowerArm",
            BodyPart.HAND, "Hand",
            BodyPart.THIGH, "UpperLeg",
            BodyPart.SHIN, "LowerLeg",
            BodyPart.FOOT, "Foot",
            BodyPart.TOE, "Toes");

    private static final Map<BodyPart, String> FINGERS = Map.of(
            BodyPart.THUMB, "Thumb",
            BodyPart.INDEX, "Index",
            BodyPart.MIDDLE, "Middle",
            BodyPart.RING, "Ring",
            BodyPart.LITTLE, "Little");

    private static final List<String> PHALANGES = List.of("Proximal", "Intermediate", "Distal");
    private static final List<String> THUMB_PHALANGES = List.of("Metacarpal", "Proximal", "Distal");

    private VrmBones() {}

    /** Returns the bones that a VRM file declares; none of a file that is no VRM. */
    static Map<String, Integer> declared(GltfScene scene, Bake bake) {
        Map<Integer, String> declared = scene.scene().humanBones();
        boolean old =
                declared.containsValue("leftThumbIntermediate") || declared.containsValue("rightThumbIntermediate");
        Map<String, Integer> bones = new LinkedHashMap<>();
        int[] nodes = bake.nodes();
        for (int joint = 0; joint < nodes.length; joint++) {
            String bone = declared.get(nodes[joint]);
            if (bone != null) {
                bones.put(old ? renamedThumb(bone) : bone, joint);
            }
        }
        return bones;
    }

    /** VRM 0 counts the thumb's bones as those of the other fingers. */
    private static String renamedThumb(String bone) {
        return bone.endsWith("ThumbProximal")
                ? bone.replace("Proximal", "Metacarpal")
                : bone.replace("ThumbIntermediate", "ThumbProximal");
    }

    /** Returns the bones of a body that is understood. */
    static Map<String, Integer> of(Roles roles) {
        Map<String, Integer> bones = new LinkedHashMap<>();
        put(bones, "hips", roles.joint(BodyPart.HIPS, Side.CENTER));
        spine(bones, roles.chain(BodyPart.SPINE, Side.CENTER));
        put(bones, "neck", roles.joint(BodyPart.NECK, Side.CENTER));
        put(bones, "head", roles.joint(BodyPart.HEAD, Side.CENTER));
        put(bones, "jaw", roles.joint(BodyPart.JAW, Side.CENTER));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            String prefix = side == Side.LEFT ? "left" : "right";
            LIMBS.forEach((part, bone) -> put(bones, prefix + bone, roles.joint(part, side)));
            FINGERS.forEach((part, finger) -> {
                int[] chain = roles.chain(part, side);
                List<String> names = part == BodyPart.THUMB ? THUMB_PHALANGES : PHALANGES;
                // A fourth joint in front is a bone of the palm, which VRM has none for; one behind is the tip.
                for (int i = 0; i < Math.min(chain.length, names.size()); i++) {
                    bones.put(prefix + finger + names.get(i), chain[i]);
                }
            });
        }
        return bones;
    }

    /** Of a spine of many joints, its lowest, one in its middle and its highest. */
    private static void spine(Map<String, Integer> bones, int[] spine) {
        List<Integer> three = new ArrayList<>(Arrays.stream(spine).boxed().toList());
        while (three.size() > 3) {
            three.remove(three.size() / 2);
        }
        List<String> names = List.of("spine", "chest", "upperChest");
        for (int i = 0; i < three.size(); i++) {
            bones.put(names.get(i), three.get(i));
        }
    }

    private static void put(Map<String, Integer> bones, String bone, int joint) {
        if (joint != Skeleton.NONE) {
            bones.put(bone, joint);
        }
    }
}
