package dev.limber.editor.scene;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The bones to draw for a skeleton: one from each joint to each of its children and to the tips of the chains. Bones
 * without length are left out, and those of joints that carry the whole character, which would trail behind it.
 */
final class DrawnBones {
    /**
     * @param head joint that rotates the bone
     * @param tail joint at the other end, or {@link Skeleton#NONE} for a tip
     * @param offset from head to tail at rest, in the head's space and the skeleton's unit
     * @param side unit vector across the bone, in the head's space: it keeps the bone's roll
     */
    record Bone(int head, int tail, Vec3 offset, Vec3 side) {
        double length() {
            return offset.length();
        }
    }

    private final List<Bone> bones;

    private DrawnBones(List<Bone> bones) {
        this.bones = List.copyOf(bones);
    }

    static DrawnBones of(Skeleton skeleton, IntPredicate carriesAll) {
        List<Bone> bones = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            int parent = skeleton.parent(joint);
            if (parent != Skeleton.NONE && !carriesAll.test(parent)) {
                add(bones, parent, joint, skeleton.restTranslation(joint));
            }
        }
        for (EndSite site : skeleton.endSites()) {
            add(bones, site.joint(), Skeleton.NONE, site.offset());
        }
        return new DrawnBones(bones);
    }

    private static void add(List<Bone> bones, int head, int tail, Vec3 offset) {
        if (offset.length() > 0) {
            double[] rotation = new double[4];
            Quat.between(new Vec3(0, 1, 0), offset, rotation, 0);
            bones.add(new Bone(head, tail, offset, Quat.rotate(rotation, 0, new Vec3(1, 0, 0))));
        }
    }

    List<Bone> list() {
        return bones;
    }
}
