package dev.limber.motion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An immutable hierarchy of joints, parents before children, with its rest pose. Names need not be unique, there may be
 * several roots, and lengths are in the unit of the file.
 */
public final class Skeleton {
    /** The parent of a root. */
    public static final int NONE = -1;

    private final List<String> names;
    private final int[] parents;
    private final int[][] children;
    private final double[] restRotations; // (joint, 4) wxyz, local
    private final double[] restTranslations; // (joint, 3) from the parent joint, local
    private final List<EndSite> endSites;
    private final Map<String, Integer> indexByName;
    private final Map<Integer, String> humanBones;

    private Skeleton(Builder builder) {
        int n = builder.names.size();
        names = List.copyOf(builder.names);
        parents = builder.parents.stream().mapToInt(Integer::intValue).toArray();
        restRotations = new double[4 * n];
        restTranslations = new double[3 * n];
        indexByName = new HashMap<>();
        humanBones = Map.copyOf(builder.humanBones);
        List<List<Integer>> childLists = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            System.arraycopy(builder.rotations.get(j), 0, restRotations, 4 * j, 4);
            builder.translations.get(j).store(restTranslations, 3 * j);
            indexByName.putIfAbsent(names.get(j), j);
            childLists.add(new ArrayList<>());
            if (parents[j] != NONE) {
                childLists.get(parents[j]).add(j);
            }
        }
        children = childLists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        endSites = List.copyOf(builder.endSites);
    }

    public int jointCount() {
        return parents.length;
    }

    public List<String> names() {
        return names;
    }

    public String name(int joint) {
        return names.get(joint);
    }

    /** Returns the index of the first joint of that name, or {@link #NONE}. */
    public int indexOf(String name) {
        return indexByName.getOrDefault(name, NONE);
    }

    /** Returns the index of the joint's parent, less than its own, or {@link #NONE} for a root. */
    public int parent(int joint) {
        return parents[joint];
    }

    /** Returns the indices of the joint's children in file order; a fresh array. */
    public int[] children(int joint) {
        return children[joint].clone();
    }

    /** Returns where the joint sits in its parent's space at rest: the OFFSET of a BVH file. */
    public Vec3 restTranslation(int joint) {
        return Vec3.of(restTranslations, 3 * joint);
    }

    /** Returns a new pose in which every joint is at rest. */
    public Pose restPose() {
        Pose pose = new Pose(this);
        pose.setRest();
        return pose;
    }

    void copyRestRotations(double[] out) {
        System.arraycopy(restRotations, 0, out, 0, restRotations.length);
    }

    void copyRestTranslations(double[] out) {
        System.arraycopy(restTranslations, 0, out, 0, restTranslations.length);
    }

    /** Tells whether a joint is in the branch of another, that one included; all are in that of {@link #NONE}. */
    public boolean isUnder(int ancestor, int joint) {
        int at = joint;
        while (at > ancestor) {
            at = parents[at];
        }
        return at == ancestor;
    }

    /** Returns the joint nearest to both on the way to the root, or {@link #NONE} when their roots differ. */
    public int meeting(int a, int b) {
        int at = a;
        while (at != NONE && !isUnder(at, b)) {
            at = parents[at];
        }
        return at;
    }

    /** Returns the joints, and all that they hang on, ascending; {@link #NONE} among them does not count. */
    public int[] chainsTo(int... joints) {
        BitSet chains = new BitSet();
        for (int joint : joints) {
            for (int at = joint; at != NONE && !chains.get(at); at = parents[at]) {
                chains.set(at);
            }
        }
        return chains.stream().toArray();
    }

    /** Returns the tips of bones without a joint, in file order; a joint may have several or none. */
    public List<EndSite> endSites() {
        return endSites;
    }

    /**
     * Returns which bone of a human body the file itself says that a joint is, by VRM's names, such as
     * {@code leftUpperLeg}; empty in files that do not say.
     */
    public Optional<String> humanBone(int joint) {
        return Optional.ofNullable(humanBones.get(joint));
    }

    /** Returns this skeleton with other names, as many as it has joints. */
    public Skeleton withNames(List<String> newNames) {
        return rebuilt(newNames, parents, restPose(), endSites);
    }

    /** Returns this skeleton with other parents, one for each joint and each before its joint. */
    public Skeleton withParents(int[] newParents) {
        return rebuilt(names, newParents, restPose(), endSites);
    }

    /** Returns this skeleton with another rest pose; {@code rest} is unaffected. */
    public Skeleton withRest(Pose rest) {
        return rebuilt(names, parents, rest, endSites);
    }

    /** Returns this skeleton with its end sites at other offsets. */
    public Skeleton withEndSites(Function<EndSite, Vec3> offset) {
        List<EndSite> moved = endSites.stream()
                .map(site -> new EndSite(site.joint(), offset.apply(site)))
                .toList();
        return rebuilt(names, parents, restPose(), moved);
    }

    private Skeleton rebuilt(List<String> newNames, int[] newParents, Pose rest, List<EndSite> sites) {
        Builder builder = new Builder();
        for (int joint = 0; joint < jointCount(); joint++) {
            double[] rotation = new double[4];
            Quat.copy(rest.rotations(), 4 * joint, rotation, 0);
            builder.joint(newNames.get(joint), newParents[joint], Vec3.of(rest.translations(), 3 * joint), rotation);
        }
        sites.forEach(site -> builder.endSite(site.joint(), site.offset()));
        humanBones.forEach(builder::humanBone);
        return builder.build();
    }

    /** Collects joints for a skeleton, parents first. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>();
        private final List<Vec3> translations = new ArrayList<>();
        private final List<double[]> rotations = new ArrayList<>();
        private final List<EndSite> endSites = new ArrayList<>();
        private final Map<Integer, String> humanBones = new HashMap<>();

        /**
         * Adds a joint without rotation at rest.
         *
         * @param parent index of a joint added before, or {@link #NONE}
         * @param translation in the parent's space
         * @return the index of the new joint
         */
        public int joint(String name, int parent, Vec3 translation) {
            return joint(name, parent, translation, new double[] {1, 0, 0, 0});
        }

        /**
         * Adds a joint.
         *
         * @param parent index of a joint added before, or {@link #NONE}
         * @param translation in the parent's space
         * @param rotation w, x, y, z of a unit quaternion, relative to the parent; copied
         * @return the index of the new joint
         */
        public int joint(String name, int parent, Vec3 translation, double[] rotation) {
            if (parent < NONE || parent >= names.size()) {
                throw new IllegalArgumentException(
                        "parent " + parent + " of joint '" + name + "' is not a joint added before it");
            }
            names.add(name);
            parents.add(parent);
            translations.add(translation);
            rotations.add(rotation.clone());
            return names.size() - 1;
        }

        /** Adds the tip of a bone at {@code offset} from a joint added before. */
        public Builder endSite(int joint, Vec3 offset) {
            if (joint < 0 || joint >= names.size()) {
                throw new IllegalArgumentException("end site on joint " + joint + ", which was not added before");
            }
            endSites.add(new EndSite(joint, offset));
            return this;
        }

        /** Notes which human bone the file says that a joint added before is; see {@link Skeleton#humanBone}. */
        public Builder humanBone(int joint, String bone) {
            if (joint < 0 || joint >= names.size()) {
                throw new IllegalArgumentException("bone '" + bone + "' on joint " + joint + ", which was not added");
            }
            humanBones.put(joint, bone);
            return this;
        }

        /**
         * Returns the skeleton.
         *
         * @throws IllegalStateException when no joint was added
         */
        public Skeleton build() {
            if (names.isEmpty()) {
                throw new IllegalStateException("a skeleton needs at least one joint");
            }
            return new Skeleton(this);
        }
    }
}
