package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A person of 1.8 m whose joints are called as a line of conventions.txt says: +y up, +z ahead, in metres, in T-pose or
 * with arms that hang.
 */
final class NamedPerson {
    /** The parts that a convention may name, each after the one that it hangs on: parent and place on the left. */
    private static final Map<String, Place> PARTS = new LinkedHashMap<>();

    static {
        part("root", "", 0, 0, 0);
        part("hips", "root", 0, 0.96, 0);
        part("spine1", "hips", 0, 1.06, 0);
        part("spine2", "spine1", 0, 1.17, 0);
        part("spine3", "spine2", 0, 1.3, 0);
        part("neck", "spine3", 0, 1.48, 0);
        part("neck2", "neck", 0, 1.53, 0.01);
        part("head", "neck2", 0, 1.6, 0.02);
        part("clav", "spine3", 0.03, 1.42, 0);
        part("uarm", "clav", 0.18, 1.43, 0);
        part("farm", "uarm", 0.45, 1.43, 0);
        part("hand", "farm", 0.7, 1.43, 0);
        part("thumb1", "hand", 0.73, 1.42, 0.03);
        part("thumb2", "thumb1", 0.76, 1.42, 0.05);
        part("index1", "hand", 0.79, 1.43, 0.03);
        part("index2", "index1", 0.83, 1.43, 0.03);
        part("thigh", "hips", 0.09, 0.92, 0);
        part("shin", "thigh", 0.09, 0.5, 0);
        part("foot", "shin", 0.09, 0.09, -0.02);
        part("toe", "foot", 0.09, 0.02, 0.11);
    }

    private record Place(String parent, Vec3 at) {}

    /** @param part what the joint is, empty of joints that are none */
    private record Joint(String part, Side side, String name, String parent, Vec3 at) {}

    private final String[] sides;
    private final boolean hanging;
    private final Map<String, String> names = new LinkedHashMap<>(); // by part
    private final List<Joint> joints = new ArrayList<>();

    /** @param hanging whether the arms hang down aside instead of in T-pose */
    NamedPerson(String line, boolean hanging) {
        String[] fields = line.split(" \\| ", -1);
        sides = fields[1].split(" ", -1);
        this.hanging = hanging;
        Map<String, String> parents = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String word : fields[2].replace('~', '\u00a0').split(" ", -1)) {
            if (word.startsWith("+")) {
                others.add(word.substring(1));
            } else {
                int is = word.indexOf('=');
                String[] part = word.substring(0, is).split("<", -1);
                names.put(part[0], word.substring(is + 1));
                parents.put(part[0], part.length > 1 ? part[1].replace("-", "") : above(part[0]));
            }
        }
        names.forEach((part, name) -> {
            String parent = parents.getOrDefault(part, "");
            while (!parent.isEmpty() && PARTS.containsKey(parent) && !names.containsKey(parent)) {
                parent = above(parent);
            }
            add(part, name, parent, place(part).at());
        });
        for (String other : others) {
            String[] word = other.split("[<@,]", -1);
            add("", word[0], word[1], new Vec3(number(word[2]), number(word[3]), number(word[4])));
        }
    }

    private static void part(String name, String parent, double x, double y, double z) {
        PARTS.put(name, new Place(parent, new Vec3(x, y, z)));
    }

    private static String above(String part) {
        return place(part).parent();
    }

    private static Place place(String part) {
        return PARTS.getOrDefault(part, new Place("", Vec3.ZERO));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private void add(String part, String name, String parent, Vec3 at) {
        boolean pair = part.isEmpty() ? name.contains("{s}") : at.x() > 0;
        for (int i = 0; i < (pair ? 2 : 1); i++) {
            Vec3 place = new Vec3(i == 0 ? at.x() : -at.x(), at.y(), at.z());
            Side side = !pair ? Side.CENTER : i == 0 ? Side.LEFT : Side.RIGHT;
            joints.add(new Joint(part, side, text(name, i), text(names.getOrDefault(parent, parent), i), posed(place)));
        }
    }

    private String text(String name, int side) {
        return name.replace("{s}", sides[side]).replace('\u00a0', ' ');
    }

    private Vec3 posed(Vec3 at) {
        double out = Math.abs(at.x()) - 0.18;
        if (!hanging || out <= 0) {
            return at;
        }
        double angle = Math.toRadians(50);
        double x = 0.18 + out * Math.cos(angle);
        return new Vec3(at.x() > 0 ? x : -x, at.y() - out * Math.sin(angle), at.z());
    }

    /** Returns the skeleton with siblings in any order. */
    Skeleton skeleton(long seed) {
        List<Joint> left = new ArrayList<>(joints);
        Collections.shuffle(left, new Random(seed));
        Map<String, Integer> indices = new HashMap<>();
        Map<String, Vec3> places = new HashMap<>();
        Skeleton.Builder builder = new Skeleton.Builder();
        while (!left.isEmpty()) {
            Joint next = left.stream()
                    .filter(joint -> joint.parent().isEmpty() || indices.containsKey(joint.parent()))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            Vec3 from = places.getOrDefault(next.parent(), Vec3.ZERO);
            int parent = indices.getOrDefault(next.parent(), Skeleton.NONE);
            indices.put(
                    next.name(), builder.joint(next.name(), parent, next.at().minus(from)));
            places.put(next.name(), next.at());
        }
        return builder.build();
    }

    /** Returns the place of a part in the world, where the convention has it. */
    Optional<Vec3> place(String part, Side side) {
        return joints.stream()
                .filter(joint -> joint.part().equals(part) && joint.side() == side)
                .map(Joint::at)
                .findFirst();
    }
}
