package dev.limber.editor.scene;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * The bones to draw for a skeleton: one from each joint to each of its children and to the tips of the chains. Bones
 * without length are left out.
 */
final class Bones {
    /**
     * @param head joint that turns the bone
     * @param offset from head to tail, in the head's space and the skeleton's unit
     * @param side unit vector across the bone, in the head's space: it keeps the bone's roll
     */
    record Bone(int head, Vec3 offset, Vec3 side) {
        double length() {
            return offset.length();
        }
    }

    private final List<Bone> bones;

    private Bones(List<Bone> bones) {
        this.bones = List.copyOf(bones);
    }

    static Bones of(Skeleton skeleton) {
        List<Bone> bones = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.parent(joint) != Skeleton.NONE) {
                add(bones, skeleton.parent(joint), skeleton.restTranslation(joint));
            }
        }
        for (EndSite site : skeleton.endSites()) {
            add(bones, site.joint(), site.offset());
        }
        return new Bones(bones);
    }

    private static void add(List<Bone> bones, int head, Vec3 offset) {
        if (offset.length() > 0) {
            double[] turn = new double[4];
            Quat.between(new Vec3(0, 1, 0), offset, turn, 0);
            bones.add(new Bone(head, offset, Quat.rotate(turn, 0, new Vec3(1, 0, 0))));
        }
    }

    List<Bone> list() {
        return bones;
    }
}
