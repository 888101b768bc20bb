package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bodies of a BVH file with several ROOTs. All are read as one skeleton, unless one of them is asked for. */
final class BvhBodies {
    /** Smaller trees are props or trackers. */
    private static final int BODY = 15; // joints

    /** So are those that are much smaller than the largest. */
    private static final double COMPARABLE = 1.0 / 3;

    private BvhBodies() {}

    /**
     * Returns the file with the chosen body alone; the file itself, with a warning where it has several bodies, if none is
     * chosen.
     *
     * @param which name of the ROOT, or number, counted from 1
     * @throws MotionFormatException when there are several bodies, none of them with that name
     */
    static BvhFile chosen(BvhFile file, Path path, Optional<String> which) {
        Skeleton skeleton = file.clip().skeleton();
        List<Integer> bodies = bodies(skeleton);
        if (bodies.size() < 2) {
            return file;
        }
        String names = IntStream.range(0, bodies.size())
                .mapToObj(i -> (i + 1) + " '" + skeleton.name(bodies.get(i)) + "' of "
                        + joints(skeleton, bodies.get(i)).length + " joints")
                .collect(Collectors.joining(", "));
        if (which.isEmpty()) {
            List<String> warnings = new ArrayList<>(file.warnings());
            warnings.add(path + ": holds " + bodies.size() + " skeletons: " + names
                    + "; they are read together, --skeleton reads one alone");
            return new BvhFile(file.clip(), file.layout(), warnings);
        }
        int chosen = bodies.stream().map(skeleton::name).toList().indexOf(which.get());
        if (chosen < 0 && which.get().matches("\\d{1,6}")) {
            chosen = Integer.parseInt(which.get()) - 1;
        }
        if (chosen < 0 || chosen >= bodies.size()) {
            throw new MotionFormatException(path + ": holds no skeleton '" + which.get() + "'; there are " + names);
        }
        return alone(file, joints(skeleton, bodies.get(chosen)));
    }

    private static List<Integer> bodies(Skeleton skeleton) {
        List<Integer> roots = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .boxed()
                .toList();
        int largest = roots.stream()
                .mapToInt(root -> joints(skeleton, root).length)
                .max()
                .orElse(0);
        return roots.stream()
                .filter(root -> joints(skeleton, root).length >= Math.max(BODY, COMPARABLE * largest))
                .toList();
    }

    private static int[] joints(Skeleton skeleton, int root) {
        return IntStream.range(root, skeleton.jointCount())
                .filter(joint -> skeleton.isUnder(root, joint))
                .toArray();
    }

    /** Returns what the file holds of some joints, ascending. */
    private static BvhFile alone(BvhFile file, int[] joints) {
        Clip clip = file.clip();
        Skeleton skeleton = clip.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint : joints) {
            int parent = skeleton.parent(joint);
            builder.joint(
                    skeleton.name(joint),
                    parent == Skeleton.NONE ? Skeleton.NONE : Arrays.binarySearch(joints, parent),
                    skeleton.restTranslation(joint));
        }
        skeleton.endSites().forEach(site -> {
            int joint = Arrays.binarySearch(joints, site.joint());
            if (joint >= 0) {
                builder.endSite(joint, site.offset());
            }
        });
        Skeleton own = builder.build();
        int[] translated = Arrays.stream(clip.translatedJoints())
                .map(joint -> Arrays.binarySearch(joints, joint))
                .filter(joint -> joint >= 0)
                .toArray();
        Clip.Builder alone = new Clip.Builder(own, clip.frameTime(), clip.frameCount(), translated);
        Pose from = new Pose(skeleton);
        Pose to = new Pose(own);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, from);
            for (int j = 0; j < joints.length; j++) {
                System.arraycopy(from.rotations(), 4 * joints[j], to.rotations(), 4 * j, 4);
                Vec3.of(from.translations(), 3 * joints[j]).store(to.translations(), 3 * j);
            }
            alone.set(frame, to);
        }
        BvhLayout layout = new BvhLayout(Arrays.stream(joints)
                .mapToObj(joint -> file.layout().channels().get(joint))
                .toList());
        return new BvhFile(alone.build(), layout, file.warnings());
    }
}
