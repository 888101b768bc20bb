package dev.limber.io.scene;

import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Converts a scene to a skeleton, whose joints rotate and move but do not scale: each has the world position and
 * rotation of its node. The scale of nodes goes into the lengths of bones and into the skins; this is exact if the
 * scale is uniform or constant. Nodes that are not joints are folded into those below them.
 */
public final class Bake {
    /** Positions further out than this, in any unit, are a broken file. */
    private static final double MAX_EXTENT = 1e9;

    private final Scene scene;
    private final int[] nodes; // (joint)
    private final int[] parents; // (joint), joints
    private final int[] joints; // (node), the joint that it is or hangs on, or NONE
    private final Skeleton skeleton;
    private final ReadBudget budget;

    /**
     * Chooses the joints of a scene of a size that is read by default; of several skeletons the first.
     *
     * @throws MotionFormatException when the scene has none or one is nowhere
     */
    public static Bake of(Scene scene) {
        return of(scene, skeletons(scene, ReadLimits.DEFAULT).get(0), ReadLimits.DEFAULT);
    }

    private static Bake of(Scene scene, SceneSkeleton chosen, ReadLimits limits) {
        BodyNodes asInFile = BodyNodes.asInFile(scene, chosen.nodes());
        Bake bake = new Bake(scene, asInFile, limits);
        BodyNodes joined = asInFile.joined(scene, bake.skeleton);
        return joined.equals(asInFile) ? bake : new Bake(scene, joined, limits);
    }

    private Bake(Scene scene, BodyNodes body, ReadLimits limits) {
        this.scene = scene;
        budget = new ReadBudget(scene.source(), limits);
        nodes = body.nodes().stream().mapToInt(node -> node).toArray();
        parents = body.parents().stream().mapToInt(joint -> joint).toArray();
        joints = new int[scene.nodes().size()];
        Arrays.fill(joints, Skeleton.NONE);
        for (int joint = 0; joint < nodes.length; joint++) {
            joints[nodes[joint]] = joint;
        }
        for (int n = 0; n < joints.length; n++) {
            int parent = scene.nodes().get(n).parent();
            joints[n] = joints[n] == Skeleton.NONE && parent != Skeleton.NONE ? joints[parent] : joints[n];
        }
        skeleton = restSkeleton();
    }

    private static List<SceneSkeleton> skeletons(Scene scene, ReadLimits limits) {
        limits.check(scene.source(), Limit.JOINTS, scene.nodes().size());
        List<SceneSkeleton> all = SceneSkeleton.all(scene);
        if (all.isEmpty()) {
            throw new MotionFormatException(scene.source() + ": has no nodes, so no skeleton");
        }
        return all;
    }

    /**
     * Chooses one of the skeletons of a scene.
     *
     * @param which its name or its number, counted from 1; empty for the first. Where there is one only, this is that
     * @param warnings gets what the skeletons are, where there are several and nobody says which
     * @throws MotionFormatException when the scene has none, or none of that name, or one is nowhere, or it holds more than
     *     the limits allow
     */
    public static Bake of(Scene scene, ReadLimits limits, Optional<String> which, List<String> warnings) {
        List<SceneSkeleton> all = skeletons(scene, limits);
        int chosen = 0;
        if (all.size() > 1) {
            String names = IntStream.range(0, all.size())
                    .mapToObj(i -> (i + 1) + " '" + all.get(i).name() + "' of "
                            + all.get(i).nodes().size() + " joints")
                    .collect(Collectors.joining(", "));
            if (which.isEmpty()) {
                warnings.add("holds " + all.size() + " skeletons: " + names
                        + "; the first is read, --skeleton selects another");
            } else {
                chosen = IntStream.range(0, all.size())
                        .filter(i -> all.get(i).name().equals(which.get()))
                        .findFirst()
                        .orElseGet(() -> which.get().matches("\\d{1,6}") ? Integer.parseInt(which.get()) - 1 : -1);
                if (chosen < 0 || chosen >= all.size()) {
                    throw new MotionFormatException(
                            scene.source() + ": holds no skeleton '" + which.get() + "'; there are " + names);
                }
            }
        }
        Bake bake = of(scene, all.get(chosen), limits);
        int left = all.get(chosen).nodes().size() - bake.nodes.length;
        if (left > 0) {
            warnings.add("its bones are below controls, or have no parent: " + bake.nodes.length
                    + " that move the mesh are joined to one body, " + left + " controls stay at rest");
        }
        return bake;
    }

    /**
     * Chooses of the skeletons of a scene, or of all of them together, that which a motion is of: with the same joints, in
     * the places nearest to its.
     */
    public static Bake like(Scene scene, Skeleton skeleton) {
        List<SceneSkeleton> all = skeletons(scene, ReadLimits.DEFAULT);
        Stream<SceneSkeleton> together = all.size() > 1 ? Stream.of(SceneSkeleton.whole(scene)) : Stream.empty();
        return Stream.concat(all.stream(), together)
                .map(each -> of(scene, each, ReadLimits.DEFAULT))
                .min(Comparator.comparingDouble(bake -> bake.distance(skeleton)))
                .orElseThrow();
    }

    private double distance(Skeleton other) {
        if (!skeleton.names().equals(other.names())) {
            return Double.POSITIVE_INFINITY;
        }
        return IntStream.range(0, skeleton.jointCount())
                .mapToDouble(joint -> skeleton.restTranslation(joint).distance(other.restTranslation(joint)))
                .sum();
    }

    private Skeleton restSkeleton() {
        double[] r = new double[4 * nodes.length];
        double[] t = new double[3 * nodes.length];
        read(new NodePose(scene), r, t, "at rest");
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < nodes.length; j++) {
            double[] rotation = Arrays.copyOfRange(r, 4 * j, 4 * j + 4);
            builder.joint(scene.nodes().get(nodes[j]).name(), parents[j], Vec3.of(t, 3 * j), rotation);
            String bone = scene.humanBones().get(nodes[j]);
            if (bone != null) {
                builder.humanBone(j, bone);
            }
        }
        return builder.build();
    }

    /** Returns the skeleton whose rest pose is the scene at rest. */
    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the node of each joint; a fresh array. */
    public int[] nodes() {
        return nodes.clone();
    }

    /** Writes the joints' local rotations (joint, 4) and translations (joint, 3). */
    private void read(NodePose from, double[] r, double[] t, String when) {
        double[] world = from.worldRotations();
        for (int j = 0; j < nodes.length; j++) {
            int node = nodes[j];
            Vec3 at = from.position(node);
            if (!(at.length() < MAX_EXTENT)) {
                throw new MotionFormatException(scene.source() + ": node '"
                        + scene.nodes().get(node).name() + "' is too far from the others " + when);
            }
            int parent = parents[j];
            if (parent == Skeleton.NONE) {
                Quat.copy(world, 4 * node, r, 4 * j);
                at.store(t, 3 * j);
            } else {
                Quat.inverseMultiply(world, 4 * nodes[parent], world, 4 * node, r, 4 * j);
                at.minus(from.position(nodes[parent])).store(t, 3 * j);
                Quat.inverseRotate(world, 4 * nodes[parent], t, 3 * j, t, 3 * j);
            }
        }
    }

    /**
     * Samples an animation of the scene.
     *
     * @throws MotionFormatException when it is too long to be meant or takes a joint nowhere
     */
    public Clip clip(Animation animation) {
        double rate = FrameRate.of(animation);
        double frames = animation.frames();
        budget.takeSamples("animation '" + animation.name() + "'", frames, joints.length);
        NodePose now = new NodePose(scene);
        double[] r = new double[4 * nodes.length];
        double[] t = new double[3 * nodes.length];
        ClipBuffer buffer = new ClipBuffer(skeleton, (int) frames);
        for (int frame = 0; frame < frames; frame++) {
            now.set(animation, animation.start() + frame / rate);
            read(now, r, t, "in frame " + frame + " of animation '" + animation.name() + "'");
            buffer.set(frame, r, t);
        }
        return buffer.toClip(1 / rate);
    }

    /**
     * Returns the meshes that joints move.
     *
     * @throws MotionFormatException when these, and a matrix a joint of each, are more than the limits allow
     */
    public List<Skin> skins() {
        List<Skin> skins = new ArrayList<>();
        for (Mesh mesh : scene.meshes()) {
            budget.takeVertices(mesh.positions().length / 3 + skeleton.jointCount());
            SkinBake.of(mesh, scene, skeleton, joints).ifPresent(skins::add);
        }
        return skins;
    }
}
