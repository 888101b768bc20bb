package dev.limber.io.gltf;

import dev.limber.motion.Quat;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;

/** Linear blend skinning of one vertex, written as plainly as can be. */
public final class Skinning {
    private Skinning() {}

    /** Returns where a vertex is in world space. */
    public static Vec3 vertex(Skin skin, WorldPose pose, int vertex) {
        Vec3 sum = Vec3.ZERO;
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            int joint = skin.joints()[i];
            Vec3 local = Vec3.ZERO;
            for (int column = 0; column < 4; column++) {
                double factor = column < 3 ? skin.positions()[3 * vertex + column] : 1;
                int at = 16 * joint + 4 * column;
                float[] m = skin.inverseBindMatrices();
                local = local.plus(new Vec3(m[at], m[at + 1], m[at + 2]).times(factor));
            }
            Vec3 world = Quat.rotate(pose.rotations(), 4 * joint, local).plus(pose.position(joint));
            sum = sum.plus(world.times(skin.weights()[i]));
        }
        return sum;
    }
}
