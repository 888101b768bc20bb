package dev.limber.motion.sample;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated character: a skeleton with the names and the build of a well-known system, with a mesh of capsules. All
 * rest rotations are the identity, as in a BVH file.
 *
 * @param id names its files
 * @param title for people: the system, and who it is
 */
public record Mannequin(String id, String title, Skeleton skeleton, Skin skin) {
    private static final double CENTIMETRES = 100;

    /** CMU's skeletons measure in inches / 0.45. */
    private static final double CMU_UNITS = 0.45 / 0.0254;

    private static final List<Kind> KINDS = List.of(
            new Kind("cmu", "CMU", "cmu", Body.ADULT, new BindPose(0, 20), Axes.Y_UP, CMU_UNITS),
            new Kind("mixamo", "Mixamo", "mixamo", Body.ADULT, BindPose.T_POSE, Axes.Y_UP, CENTIMETRES),
            new Kind("unreal", "Unreal Mannequin", "unreal", Body.ADULT, new BindPose(48, 5), Axes.Z_UP, CENTIMETRES),
            new Kind("vrm", "VRM avatar", "vrm", Body.AVATAR, BindPose.T_POSE, Axes.Y_UP, 1),
            new Kind("child", "Child (Mixamo)", "mixamo", Body.CHILD, BindPose.T_POSE, Axes.Y_UP, CENTIMETRES),
            new Kind("giant", "Giant (Unreal)", "unreal", Body.GIANT, new BindPose(48, 5), Axes.Z_UP, CENTIMETRES));

    private record Kind(
            String id, String title, String layout, Body body, BindPose bind, Axes axes, double unitsPerMetre) {
        Mannequin build(Axes otherAxes, double otherUnits) {
            return Mannequin.build(id, title, layout, body, bind, otherAxes, otherUnits);
        }
    }

    /** Returns one of each kind, in the order in which they are shown, in the axes and the unit of its system. */
    public static List<Mannequin> all() {
        return KINDS.stream()
                .map(kind -> kind.build(kind.axes(), kind.unitsPerMetre()))
                .toList();
    }

    /** Returns the same characters as {@link #all}, y up and in metres, as glTF wants them. */
    public static List<Mannequin> inMetres() {
        return KINDS.stream().map(kind -> kind.build(Axes.Y_UP, 1)).toList();
    }

    /** Returns an adult in the names and unit of the CMU motion capture database: what the sample clips are made on. */
    public static Mannequin cmu() {
        return all().get(0);
    }

    private static Mannequin build(
            String id, String title, String layoutName, Body body, BindPose bind, Axes axes, double unitsPerMetre) {
        Anatomy anatomy = new Anatomy(body, bind);
        List<RigLayout.Entry> entries = RigLayout.load(layoutName).entries();
        List<Vec3> points = new ArrayList<>(); // (entry), world, in the rig's axes and unit
        int[] joints = new int[entries.size()]; // (entry): its joint, or for a tip its parent joint
        Skeleton.Builder skeleton = new Skeleton.Builder();
        CapsuleMesh mesh = new CapsuleMesh(axes);
        double girth = unitsPerMetre * body.bulk() * body.height() / Body.ADULT.height();
        for (int i = 0; i < entries.size(); i++) {
            RigLayout.Entry entry = entries.get(i);
            points.add(axes.apply(anatomy.at(entry.segment(), entry.side(), entry.along()))
                    .times(unitsPerMetre));
            int parent = entry.parent();
            Vec3 offset = parent < 0 ? points.get(i) : points.get(i).minus(points.get(parent));
            if (entry.isTip()) {
                joints[i] = joints[parent];
                skeleton.endSite(joints[i], offset);
            } else {
                joints[i] = skeleton.joint(entry.name(), parent < 0 ? Skeleton.NONE : joints[parent], offset);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            addBone(entries, points, joints, i, girth, mesh);
        }
        Skeleton built = skeleton.build();
        return new Mannequin(id, title, built, mesh.build(built));
    }

    /** Adds the capsule of the bone that ends at entry {@code end}, where there is flesh between it and its parent. */
    private static void addBone(
            List<RigLayout.Entry> entries, List<Vec3> points, int[] joints, int end, double girth, CapsuleMesh mesh) {
        RigLayout.Entry tip = entries.get(end);
        if (tip.parent() < 0 || !(tip.isTip() || isParent(entries, end))) {
            return;
        }
        RigLayout.Entry joint = entries.get(tip.parent());
        boolean continues = tip.segment() == joint.segment();
        if (!continues && !joint.segment().leadsTo(tip.segment())) {
            return;
        }
        Segment flesh =
                joint.segment() == Segment.HIPS && tip.segment() == Segment.THIGH ? Segment.PELVIS : joint.segment();
        double until = continues ? tip.along() : 1;
        int before = joint.parent() < 0 ? joints[tip.parent()] : joints[joint.parent()];
        mesh.add(new CapsuleMesh.Bone(
                points.get(tip.parent()),
                points.get(end),
                girth * flesh.width(joint.along()),
                girth * flesh.depth(joint.along()),
                girth * flesh.width(until),
                girth * flesh.depth(until),
                joints[tip.parent()],
                before,
                helper(entries, joints, tip.parent())));
    }

    /** Twist bones and eyes have no children: no flesh ends at them. */
    private static boolean isParent(List<RigLayout.Entry> entries, int index) {
        return entries.stream().anyMatch(entry -> entry.parent() == index);
    }

    /** Returns the twist joint of the bone that starts at entry {@code start}, or the joint itself if it has none. */
    private static int helper(List<RigLayout.Entry> entries, int[] joints, int start) {
        for (int i = start + 1; i < entries.size(); i++) {
            RigLayout.Entry entry = entries.get(i);
            boolean sameSegment = entry.segment() == entries.get(start).segment();
            if (entry.parent() == start && sameSegment && !entry.isTip() && !isParent(entries, i)) {
                return joints[i];
            }
        }
        return joints[start];
    }

    /** The axes of a rig. */
    enum Axes {
        /** Facing +z, as in Mixamo, VRM 1 and most BVH files. */
        Y_UP,
        /** Facing -y, as Unreal's and Blender's characters are exported. */
        Z_UP;

        /** Turns a point that is y up, facing +z. */
        Vec3 apply(Vec3 p) {
            return this == Y_UP ? p : new Vec3(p.x(), -p.z(), p.y());
        }
    }
}
