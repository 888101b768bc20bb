package dev.limber.io.asf;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The skeleton of an ASF file. Each bone has a joint at its start, with the name of the bone; rest rotations are zero.
 * Lengths stay in the file's unit.
 */
public final class AsfSkeleton {
    private final Skeleton skeleton;
    private final List<Bone> bones; // (joint)
    private final double radiansPerUnit;

    /** Assembles bones, each after its parent, into joints. */
    AsfSkeleton(List<Bone> bones, int[] parents, double radiansPerUnit) {
        this.bones = bones;
        this.radiansPerUnit = radiansPerUnit;
        Skeleton.Builder builder = new Skeleton.Builder();
        boolean[] hasChild = new boolean[bones.size()];
        for (int b = 0; b < bones.size(); b++) {
            Vec3 start = Vec3.ZERO;
            if (parents[b] != Skeleton.NONE) {
                hasChild[parents[b]] = true;
                start = bones.get(parents[b]).vector();
            }
            builder.joint(bones.get(b).name(), parents[b], start);
        }
        IntStream.range(0, bones.size())
                .filter(b -> !hasChild[b])
                .forEach(b -> builder.endSite(b, bones.get(b).vector()));
        skeleton = builder.build();
    }

    /**
     * Reads an ASF file.
     *
     * @throws AcclaimException when it does not hold what an ASF file must
     */
    public static AsfSkeleton read(Path file) throws IOException {
        return new AsfParser(Rows.of(file)).parse();
    }

    /**
     * Returns the ASF file that belongs to an AMC file: in its folder, the one whose name the AMC's name starts with
     * (02.asf for 02_01.amc), or the only one.
     *
     * @throws MotionFormatException when there is none or several could be meant
     */
    public static Path beside(Path amc) throws IOException {
        String name = String.valueOf(amc.getFileName());
        List<Path> all;
        try (Stream<Path> files = Files.list(amc.toAbsolutePath().resolveSibling("."))) {
            all = files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".asf"))
                    .sorted()
                    .toList();
        }
        List<Path> named = all.stream()
                .filter(file -> name.startsWith(stem(String.valueOf(file.getFileName()))))
                .toList();
        List<Path> candidates = named.isEmpty() ? all : named;
        if (candidates.size() != 1) {
            throw new MotionFormatException(amc + ": expected the ASF file of its skeleton beside it, found "
                    + (candidates.isEmpty() ? "none" : candidates));
        }
        return candidates.get(0);
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    List<Bone> bones() {
        return bones;
    }

    /** Returns the radians in a unit of the angles of the ASF file, and of AMC files that do not say. */
    double radiansPerUnit() {
        return radiansPerUnit;
    }
}
