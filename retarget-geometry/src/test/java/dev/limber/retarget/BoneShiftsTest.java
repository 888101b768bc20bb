package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

/** Limbs that stretch and shoulders that slide do so on the target too. */
class BoneShiftsTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig WALKER = Rig.of(WALK);
    private static final int FOREARM = WALKER.roles().joint(BodyPart.FOREARM, Side.LEFT);
    private static final int SHIN = WALKER.roles().joint(BodyPart.SHIN, Side.RIGHT);
    private static final int ARM = WALKER.roles().joint(BodyPart.UPPER_ARM, Side.RIGHT);

    private static Clip moved(ObjIntConsumer<Pose> change) {
        return WALK.map(WALK.translatedWith(FOREARM, SHIN, ARM), (frame, pose, world) -> change.accept(pose, frame));
    }

    private static void scale(Pose pose, int joint, double by) {
        pose.skeleton().restTranslation(joint).times(by).store(pose.translations(), 3 * joint);
    }

    /** A cartoon: an arm and a leg that stretch, a shoulder that slides up. */
    private static Clip cartoon() {
        return moved((pose, frame) -> {
            double swing = Math.sin(frame * 0.3);
            scale(pose, FOREARM, 1 + 0.5 * swing * swing);
            scale(pose, SHIN, 1 + 0.2 * swing * swing);
            Vec3 slide = new Vec3(0, 0.03 * WALKER.height() * swing, 0);
            WALKER.skeleton().restTranslation(ARM).plus(slide).store(pose.translations(), 3 * ARM);
        });
    }

    @Test
    void aClipOntoItsOwnRigIsAsItWas() {
        Clip cartoon = cartoon();
        Clip out = new GeometricRetargeter(WALKER, WALKER, RetargetSettings.DEFAULT).retarget(cartoon);
        for (int frame = 0; frame < cartoon.frameCount(); frame++) {
            WorldPose from = WorldPose.of(cartoon.pose(frame));
            WorldPose to = WorldPose.of(out.pose(frame));
            for (int joint = 0; joint < WALKER.skeleton().jointCount(); joint++) {
                int named = joint;
                assertEquals(
                        0,
                        from.position(joint).distance(to.position(joint)),
                        0.002 * WALKER.height(),
                        () -> WALKER.skeleton().name(named));
            }
        }
    }

    @Test
    void bonesOfALargerBodyChangeInProportion() {
        Clip cartoon = cartoon();
        Rig giant = Rig.of(new SpaceChange(SpaceChange.Rotation.NONE, 3).apply(WALK));
        Clip out = new GeometricRetargeter(WALKER, giant, RetargetSettings.DEFAULT).retarget(cartoon);
        for (int frame = 0; frame < cartoon.frameCount(); frame += 7) {
            for (int joint : new int[] {FOREARM, SHIN, ARM}) {
                Vec3 from = Vec3.of(cartoon.pose(frame).translations(), 3 * joint);
                Vec3 to = Vec3.of(out.pose(frame).translations(), 3 * joint);
                assertEquals(3 * from.length(), to.length(), 0.01 * giant.height());
            }
        }
    }

    @Test
    void bonesThatAreOfAnotherLengthThroughoutAreBuild() {
        Clip longArmed = moved((pose, frame) -> scale(pose, FOREARM, 1.3));
        Skeleton skeleton = WALKER.skeleton();
        Clip out = new GeometricRetargeter(WALKER, WALKER, RetargetSettings.DEFAULT).retarget(longArmed);
        for (int frame = 0; frame < out.frameCount(); frame += 7) {
            assertEquals(
                    0,
                    Vec3.of(out.pose(frame).translations(), 3 * FOREARM).distance(skeleton.restTranslation(FOREARM)),
                    1e-6 * WALKER.height());
        }
        Clip plain = new GeometricRetargeter(WALKER, WALKER, RetargetSettings.DEFAULT).retarget(WALK);
        assertArrayEquals(plain.translatedJoints(), out.translatedJoints());
    }
}
