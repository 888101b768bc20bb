package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;

/** A person of 18 units in T-pose, whose right arm has its own axes turned by half a turn. */
final class TestBodies {
    private TestBodies() {}

    static Skeleton person() {
        Skeleton.Builder body = new Skeleton.Builder();
        int hips = body.joint("Hips", Skeleton.NONE, new Vec3(0, 10, 0));
        int spine = body.joint("Spine", hips, new Vec3(0, 2, 0));
        int neck = body.joint("Neck", spine, new Vec3(0, 3, 0));
        int head = body.joint("Head", neck, new Vec3(0, 1, 0));
        body.endSite(head, new Vec3(0, 2, 0));
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            String name = side == Side.LEFT ? "Left" : "Right";
            double x = side == Side.LEFT ? 1 : -1;
            int thigh = body.joint(name + "UpLeg", hips, new Vec3(x, 0, 0));
            int shin = body.joint(name + "Leg", thigh, new Vec3(0, -5, 0));
            int foot = body.joint(name + "Foot", shin, new Vec3(0, -4.5, 0));
            int toe = body.joint(name + "ToeBase", foot, new Vec3(0, -0.5, 1.5));
            body.endSite(toe, new Vec3(0, 0, 0.7));
            double[] half = side == Side.LEFT ? new double[] {1, 0, 0, 0} : new double[] {0, 0, 0, 1};
            int arm = body.joint(name + "Arm", spine, new Vec3(2 * x, 2.5, 0), half);
            int forearm = body.joint(name + "ForeArm", arm, new Vec3(3, 0, 0));
            int hand = body.joint(name + "Hand", forearm, new Vec3(2.5, 0, 0));
            body.endSite(hand, new Vec3(1, 0, 0));
        }
        return body.build();
    }
}
