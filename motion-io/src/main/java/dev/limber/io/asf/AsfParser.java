package dev.limber.io.asf;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the sections of an ASF file. */
final class AsfParser {
    private static final String ROOT = "root";
    private static final double[] UNROTATED = {1, 0, 0, 0};

    private final Rows rows;
    private final Map<String, Bone> bones = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private double radiansPerUnit = Math.toRadians(1);

    AsfParser(Rows rows) {
        this.rows = rows;
    }

    AsfSkeleton parse() {
        boolean more = rows.next();
        while (more) {
            more = switch (rows.first().toLowerCase(Locale.ROOT)) {
                case ":units" -> units();
                case ":root" -> root();
                case ":bonedata" -> boneData();
                case ":hierarchy" -> hierarchy();
                default -> rows.next();
            };
        }
        if (!bones.containsKey(ROOT)) {
            throw rows.error("expected a :root section before the end of the file");
        }
        return assemble();
    }

    private boolean units() {
        boolean more = rows.next();
        for (; more && !rows.isSection(); more = rows.next()) {
            if (rows.first().equals("angle") && rows.word(1).startsWith("rad")) {
                radiansPerUnit = 1;
            }
        }
        return more;
    }

    private boolean root() {
        List<Bone.Freedom> channels = List.of();
        double[] orientation = {0, 0, 0};
        String order = "XYZ";
        boolean more = rows.next();
        for (; more && !rows.isSection(); more = rows.next()) {
            switch (rows.first()) {
                case "order" -> channels = channels();
                case "axis" -> order = rows.word(1);
                case "orientation" -> orientation = numbers();
                default -> {
                    // The root's place at rest moves nothing: every frame has its own.
                }
            }
        }
        bones.put(ROOT, new Bone(ROOT, Vec3.ZERO, axes(orientation, order), channels));
        return more;
    }

    private boolean boneData() {
        boolean more = rows.next();
        for (; more && !rows.isSection(); more = rows.next()) {
            if (!rows.first().equals("begin")) {
                throw rows.error("expected 'begin', found '" + rows.first() + "'");
            }
            Bone bone = bone();
            if (bones.put(bone.name(), bone) != null) {
                throw rows.error("bone '" + bone.name() + "' is defined twice");
            }
        }
        return more;
    }

    private Bone bone() {
        String name = "";
        Vec3 direction = Vec3.ZERO;
        double length = 0;
        double[] axes = UNROTATED;
        List<Bone.Freedom> channels = List.of();
        boolean more = rows.next();
        for (; more && !rows.first().equals("end"); more = rows.next()) {
            switch (rows.first()) {
                case "name" -> name = rows.word(1);
                case "direction" -> direction = Vec3.of(numbers(), 0);
                case "length" -> length = rows.number(1);
                case "axis" -> axes = axes(numbers(), rows.word(4));
                case "dof" -> channels = channels();
                default -> {
                    // Limits, masses and numbers of bones say nothing about the motion.
                }
            }
        }
        if (name.isEmpty() || !more) {
            throw rows.error("expected a bone with a name, and its 'end'");
        }
        return new Bone(name, direction.normalized().times(length), axes, channels);
    }

    private boolean hierarchy() {
        boolean more = rows.next();
        for (; more && !rows.isSection(); more = rows.next()) {
            if (!rows.first().equals("begin") && !rows.first().equals("end")) {
                List<String> words = rows.words();
                children.computeIfAbsent(words.get(0), name -> new ArrayList<>())
                        .addAll(words.subList(1, words.size()));
            }
        }
        return more;
    }

    private AsfSkeleton assemble() {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Integer> parents = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(List.of(ROOT));
        places.put(ROOT, 0);
        parents.add(Skeleton.NONE);
        while (!open.isEmpty()) {
            String parent = open.remove();
            for (String child : children.getOrDefault(parent, List.of())) {
                if (!bones.containsKey(child)) {
                    throw rows.error("bone '" + child + "' below '" + parent + "' is not in :bonedata");
                }
                if (places.putIfAbsent(child, places.size()) != null) {
                    throw rows.error("bone '" + child + "' is below two bones");
                }
                parents.add(places.getOrDefault(parent, 0));
                open.add(child);
            }
        }
        List<Bone> ordered = new ArrayList<>();
        places.keySet().forEach(name -> ordered.add(bones.get(name)));
        return new AsfSkeleton(
                ordered, parents.stream().mapToInt(Integer::intValue).toArray(), radiansPerUnit);
    }

    private double[] numbers() {
        return new double[] {rows.number(1), rows.number(2), rows.number(3)};
    }

    private double[] axes(double[] angles, String order) {
        String axes = order.toUpperCase(Locale.ROOT);
        if (!axes.matches("[XYZ]{3}")) {
            throw rows.error("expected an order of axes such as XYZ, found '" + order + "'");
        }
        double[] q = UNROTATED.clone();
        for (int i = 0; i < 3; i++) {
            Bone.rotate(axes.charAt(i) - 'X', angles[i] * radiansPerUnit, q);
        }
        return q;
    }

    private List<Bone.Freedom> channels() {
        return rows.words().stream().skip(1).map(this::freedom).toList();
    }

    private Bone.Freedom freedom(String word) {
        return Arrays.stream(Bone.Freedom.values())
                .filter(freedom -> freedom.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> rows.error("expected tx, ty, tz, rx, ry, rz or l, found '" + word + "'"));
    }
}
