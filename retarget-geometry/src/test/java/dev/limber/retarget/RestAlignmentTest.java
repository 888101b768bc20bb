package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import org.junit.jupiter.api.Test;

class RestAlignmentTest {
    private static final Skeleton T_POSE = Mannequin.cmu().skeleton();
    private static final Rig SOURCE = Rig.of(T_POSE);

    /** The mannequin with its arms hanging at that angle, bones and not joints turned. */
    private static Rig hanging(double degrees) {
        return reshaped((part, offset) -> {
            double angle = Math.toRadians(offset.x() > 0 ? -degrees : degrees);
            double x = offset.x() * Math.cos(angle) - offset.y() * Math.sin(angle);
            double y = offset.x() * Math.sin(angle) + offset.y() * Math.cos(angle);
            return isArm(part) ? new Vec3(x, y, offset.z()) : offset;
        });
    }

    private static boolean isArm(BodyPart part) {
        return part == BodyPart.FOREARM || part == BodyPart.HAND;
    }

    private interface Reshape {
        Vec3 offset(BodyPart part, Vec3 offset);
    }

    private static Rig reshaped(Reshape reshape) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < T_POSE.jointCount(); joint++) {
            BodyPart part = SOURCE.roles().of(joint).part();
            Vec3 offset = reshape.offset(part, T_POSE.restTranslation(joint));
            builder.joint(T_POSE.name(joint), T_POSE.parent(joint), offset);
        }
        T_POSE.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    private static Vec3 axisAngle(Rig target, BodyPart part, Side side) {
        ReferencePose from = new ReferencePose(SOURCE, SOURCE.roles());
        ReferencePose to = new ReferencePose(target, target.roles());
        double[] q = RestAlignment.of(from, to).rotations();
        int at = 4 * target.roles().joint(part, side);
        double angle = Math.toDegrees(Quat.angle(new double[] {1, 0, 0, 0}, 0, q, at));
        return new Vec3(q[at + 1], q[at + 2], q[at + 3]).normalized().times(q[at] < 0 ? -angle : angle);
    }

    @Test
    void armsThatHangAreRaisedToTheTPose() {
        Rig target = hanging(40);
        assertEquals(40, axisAngle(target, BodyPart.UPPER_ARM, Side.LEFT).z(), 1);
        assertEquals(-40, axisAngle(target, BodyPart.UPPER_ARM, Side.RIGHT).z(), 1);
        assertEquals(40, axisAngle(target, BodyPart.FOREARM, Side.LEFT).z(), 1, "the forearm goes along");
        assertEquals(40, axisAngle(target, BodyPart.HAND, Side.LEFT).z(), 1, "so does the hand");
    }

    @Test
    void theBendOfAnElbowAtRestBelongsToTheRig() {
        Rig bent = reshaped((part, offset) -> part == BodyPart.HAND
                ? new Vec3(offset.x() * Math.cos(0.3), offset.y(), Math.abs(offset.x()) * Math.sin(0.3))
                : offset);
        assertEquals(0, axisAngle(bent, BodyPart.UPPER_ARM, Side.LEFT).length(), 1);
        assertEquals(0, axisAngle(bent, BodyPart.FOREARM, Side.LEFT).length(), 1);
    }

    @Test
    void headHandsAndHipsAreNotAlignedByTheDirectionOfTheirBones() {
        Rig tilted = reshaped((part, offset) -> part == BodyPart.HEAD ? offset.plus(new Vec3(0, 0, 4)) : offset);
        assertEquals(0, axisAngle(tilted, BodyPart.HEAD, Side.CENTER).length(), 1e-9);
        assertEquals(0, axisAngle(tilted, BodyPart.NECK, Side.CENTER).length(), 1e-9);
        assertEquals(0, axisAngle(tilted, BodyPart.HIPS, Side.CENTER).length(), 1e-9);
    }
}
