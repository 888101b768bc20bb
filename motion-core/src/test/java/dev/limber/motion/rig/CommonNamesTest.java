package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that many people give to joints, and that some tool's figures have too. */
class CommonNamesTest {
    private static final Map<String, String> BLENDER = Map.of(
            "UpLeg",
            "thigh",
            "Leg",
            "shin",
            "Foot",
            "foot",
            "ToeBase",
            "toe",
            "Arm",
            "upper_arm",
            "ForeArm",
            "forearm",
            "Hand",
            "hand");

    private static final Skeleton PERSON = TestBodies.person();

    /** Renames limbs; {@code swapped} calls the left ones right. */
    private static Skeleton named(Map<String, String> limbs, boolean swapped) {
        return PERSON.withNames(PERSON.names().stream()
                .map(name -> {
                    boolean left = name.startsWith("Left");
                    String part = name.replaceFirst("^(Left|Right)", "");
                    return part.equals(name)
                            ? name.toLowerCase(Locale.ROOT)
                            : limbs.getOrDefault(part, part) + (left == swapped ? ".R" : ".L");
                })
                .toList());
    }

    /** "thigh.L" and "shin.L" are names of Daz's figures, which rest straight, but "hips" is not. */
    @Test
    void kneesOfCommonNamesMayRestBent() {
        Skeleton blender = named(BLENDER, false);
        Pose bent = blender.restPose();
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(9), bent.rotations(), 4 * blender.indexOf("shin.L"));
        Rig rig = Rig.of(blender.withRest(bent));
        WorldPose reference = WorldPose.of(rig.referencePose());
        Vec3 thigh = ReferencePoseCheck.bone(reference, rig.roles(), BodyPart.THIGH, Side.LEFT);
        Vec3 shin = ReferencePoseCheck.bone(reference, rig.roles(), BodyPart.SHIN, Side.LEFT);
        assertEquals(1, thigh.dot(shin), 1e-6);
    }

    @Test
    void aHeelIsAFootWhereNothingElseIs() {
        Skeleton puppet = PERSON.withNames(PERSON.names().stream()
                .map(name -> name.replace("UpLeg", " Hip")
                        .replace("ToeBase", " Toe")
                        .replace("Foot", " Heel")
                        .replace("Leg", " Knee")
                        .replace("ForeArm", " Elbow")
                        .replace("Arm", " Shoulder")
                        .replace("Hand", " Wrist"))
                .toList());
        Rig rig = Rig.of(puppet);
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        assertEquals(puppet.indexOf("Left Heel"), rig.roles().joint(BodyPart.FOOT, Side.LEFT));
    }

    /** The feet tell left from right in a clip too, in most frames of which one of them rolls off the floor. */
    @Test
    void sidesAreFollowedAsAtRestInAWalk() {
        Skeleton swapped = named(BLENDER, true);
        Clip.Builder walk = new Clip.Builder(swapped, 0.1, 10);
        for (int frame = 0; frame < 10; frame++) {
            Pose pose = swapped.restPose();
            int foot = frame % 2 == 0 ? swapped.indexOf("foot.L") : swapped.indexOf("foot.R");
            double degrees = frame < 6 ? 75 : 5;
            Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(degrees), pose.rotations(), 4 * foot);
            walk.set(frame, pose);
        }
        for (Rig rig : List.of(Rig.of(swapped), Rig.of(walk.build()))) {
            assertEquals(1, rig.forward().z(), 1e-6);
            assertEquals(swapped.indexOf("foot.R"), rig.roles().joint(BodyPart.FOOT, Side.LEFT));
            assertTrue(rig.warnings().toString().contains("follows the feet"), rig.warnings()::toString);
        }
    }
}
