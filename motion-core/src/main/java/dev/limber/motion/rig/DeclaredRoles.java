package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Evidence.Clue;
import dev.limber.motion.rig.Evidence.Source;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Roles that a file declares: the human bones of VRM, by their names. */
final class DeclaredRoles {
    /** More than all that names and shape may say against it. */
    private static final double WEIGHT = 10;

    private static final Map<String, Role> TRUNK = Map.of(
            "hips", Role.of(BodyPart.HIPS, Side.CENTER),
            "spine", new Role(BodyPart.SPINE, Side.CENTER, 0),
            "chest", new Role(BodyPart.SPINE, Side.CENTER, 1),
            "upperchest", new Role(BodyPart.SPINE, Side.CENTER, 2),
            "neck", Role.of(BodyPart.NECK, Side.CENTER),
            "head", Role.of(BodyPart.HEAD, Side.CENTER),
            "jaw", Role.of(BodyPart.JAW, Side.CENTER));

    private static final Map<String, BodyPart> LIMBS = Map.ofEntries(
            Map.entry("eye", BodyPart.EYE),
            Map.entry("shoulder", BodyPart.CLAVICLE),
            Map.entry("upperarm", BodyPart.UPPER_ARM),
            Map.entry("lowerarm", BodyPart.FOREARM),
            Map.entry("hand", BodyPart.HAND),
            Map.entry("upperleg", BodyPart.THIGH),
            Map.entry("lowerleg", BodyPart.SHIN),
            Map.entry("foot", BodyPart.FOOT),
            Map.entry("toes", BodyPart.TOE),
            Map.entry("thumb", BodyPart.THUMB),
            Map.entry("index", BodyPart.INDEX),
            Map.entry("middle", BodyPart.MIDDLE),
            Map.entry("ring", BodyPart.RING),
            Map.entry("little", BodyPart.LITTLE));

    /** Thumbs begin with a metacarpal in VRM 1 and end without an intermediate. */
    private static final Map<String, Integer> PHALANGES =
            Map.of("metacarpal", 0, "proximal", 1, "intermediate", 2, "distal", 3);

    private DeclaredRoles() {}

    static void add(Skeleton skeleton, Evidence evidence) {
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            int at = joint;
            skeleton.humanBone(joint)
                    .ifPresent(bone -> role(bone)
                            .ifPresent(role -> evidence.add(
                                    at, new Clue(Source.DECLARED, role, WEIGHT, "the file says that it is " + bone))));
        }
    }

    private static Optional<Role> role(String bone) {
        String name = bone.toLowerCase(Locale.ROOT);
        if (TRUNK.containsKey(name)) {
            return Optional.ofNullable(TRUNK.get(name));
        }
        Side side = name.startsWith("left") ? Side.LEFT : Side.RIGHT;
        String part = name.replaceFirst("^(left|right)", "");
        int place = 0;
        for (Map.Entry<String, Integer> phalanx : PHALANGES.entrySet()) {
            if (part.endsWith(phalanx.getKey())) {
                part = part.substring(0, part.length() - phalanx.getKey().length());
                place = phalanx.getValue();
            }
        }
        BodyPart found = part.equals(name) ? null : LIMBS.get(part);
        return found == null ? Optional.empty() : Optional.of(new Role(found, side, place));
    }
}
