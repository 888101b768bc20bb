package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Legs hang on wide hips as they do on narrow ones. */
class WideHipsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig WALKER = Rig.of(WALK);

    /** The walker with hip joints further apart. */
    private static Skeleton wide(double times) {
        Skeleton own = WALKER.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < own.jointCount(); joint++) {
            Vec3 at = own.restTranslation(joint);
            boolean thigh = WALKER.roles().of(joint).part() == BodyPart.THIGH;
            builder.joint(own.name(joint), own.parent(joint), thigh ? new Vec3(times * at.x(), at.y(), at.z()) : at);
        }
        own.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4, 6})
    void legsSlantNoMoreThanTheSources(double times) {
        Rig target = Rig.of(wide(times));
        Clip out = new GeometricRetargeter(WALKER, target, RetargetSettings.DEFAULT).retarget(WALK);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            WorldPose from = WorldPose.of(WALK.pose(frame));
            WorldPose to = WorldPose.of(out.pose(frame));
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                double slant = Math.toDegrees(slant(to, target, side) - slant(from, WALKER, side));
                assertTrue(Math.abs(slant) < 4, times + " times as wide, frame " + frame + ": " + slant + " degrees");
            }
        }
    }

    /** Returns the angle by which a leg leads aside; the walker looks along z. */
    private static double slant(WorldPose pose, Rig rig, Side side) {
        Vec3 leg = pose.position(rig.roles().joint(BodyPart.FOOT, side))
                .minus(pose.position(rig.roles().joint(BodyPart.THIGH, side)));
        return Math.atan2(leg.x(), leg.length());
    }
}
