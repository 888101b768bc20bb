package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import org.junit.jupiter.api.Test;

/** A rig that keeps controls beside its bones: those of one place with a bone go where it goes. */
class ControlBonesTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Skeleton BODY = WALK.skeleton();

    /** The body of the walk below a root, with targets for a foot and a hand, and a tree of two controls beside them. */
    private static Skeleton controlled() {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("root", Skeleton.NONE, Vec3.ZERO);
        for (int joint = 0; joint < BODY.jointCount(); joint++) {
            builder.joint(BODY.name(joint), BODY.parent(joint) + 1, BODY.restTranslation(joint));
        }
        WorldPose rest = WorldPose.of(BODY.restPose());
        builder.joint("foot_ik.L", 0, rest.position(BODY.indexOf("LeftFoot")));
        builder.joint("c_hand_ik.l", 0, rest.position(BODY.indexOf("LeftHand")));
        int torso = builder.joint("torso_ctrl", 0, rest.position(0));
        builder.joint("head_ctrl", torso, rest.position(BODY.indexOf("Head")).minus(rest.position(0)));
        builder.joint("pole_target", 0, rest.position(BODY.indexOf("LeftLeg")).plus(new Vec3(0, 0, 50)));
        builder.joint("lamp", 0, rest.position(BODY.indexOf("RightHand")));
        for (EndSite site : BODY.endSites()) {
            builder.endSite(site.joint() + 1, site.offset());
        }
        return builder.build();
    }

    @Test
    void controlsGoWhereTheirBonesGo() {
        Skeleton skeleton = controlled();
        Clip there =
                RetargetMethod.GEOMETRIC.prepare(Rig.of(WALK), Rig.of(skeleton)).retarget(WALK);
        double lamp = 0;
        for (int frame = 0; frame < there.frameCount(); frame += 7) {
            WorldPose world = WorldPose.of(there.pose(frame));
            String[][] pairs = {
                {"foot_ik.L", "LeftFoot"}, {"c_hand_ik.l", "LeftHand"}, {"torso_ctrl", "Hips"}, {"head_ctrl", "Head"}
            };
            for (String[] pair : pairs) {
                int control = skeleton.indexOf(pair[0]);
                int bone = skeleton.indexOf(pair[1]);
                assertEquals(0, world.position(control).distance(world.position(bone)), 1e-4, pair[0]);
                double same = 0;
                for (int i = 0; i < 4; i++) {
                    same += world.rotations()[4 * control + i] * world.rotations()[4 * bone + i];
                }
                assertEquals(1, Math.abs(same), 1e-5, pair[0]);
            }
            int hand = skeleton.indexOf("RightHand");
            lamp = Math.max(lamp, world.position(skeleton.indexOf("lamp")).distance(world.position(hand)));
        }
        assertTrue(lamp > 1, "what is no control stays");
    }
}
