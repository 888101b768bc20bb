package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A skeleton drawn by hand: chains of places in metres, +y up and +z ahead; those off the middle on both sides. */
public final class SketchedBody {
    private record Joint(String name, String parent, Vec3 at) {}

    private final List<Joint> joints = new ArrayList<>();

    /** Adds a chain of the middle: (y, z) of each joint, named by the chain and a number from 1. */
    public SketchedBody middle(String chain, String parent, double... places) {
        for (int i = 0; 2 * i < places.length; i++) {
            String above = i == 0 ? parent : chain + i;
            joints.add(new Joint(chain + (i + 1), above, new Vec3(0, places[2 * i], places[2 * i + 1])));
        }
        return this;
    }

    /** Adds a chain on either side: (x, y, z) of each joint, named as {@link #middle} does, with .L and .R after it. */
    public SketchedBody pair(String chain, String parent, double... places) {
        for (int side : new int[] {1, -1}) {
            String mark = side > 0 ? ".L" : ".R";
            for (int i = 0; 3 * i < places.length; i++) {
                String above = i == 0 ? (has(parent) ? parent : parent + mark) : chain + i + mark;
                Vec3 at = new Vec3(side * places[3 * i], places[3 * i + 1], places[3 * i + 2]);
                joints.add(new Joint(chain + (i + 1) + mark, above, at));
            }
        }
        return this;
    }

    /** Adds a chain off the middle on one side only: (x, y, z) of each joint, with the mark after its name. */
    public SketchedBody side(String chain, String mark, String parent, double... places) {
        for (int i = 0; 3 * i < places.length; i++) {
            String above = i == 0 ? parent : chain + i + mark;
            joints.add(new Joint(
                    chain + (i + 1) + mark, above, new Vec3(places[3 * i], places[3 * i + 1], places[3 * i + 2])));
        }
        return this;
    }

    private boolean has(String name) {
        return name.isEmpty() || joints.stream().anyMatch(joint -> joint.name.equals(name));
    }

    /** Returns the skeleton with the names that were given. */
    public Skeleton named() {
        return build(joints, joint -> joint.name);
    }

    /** Returns the skeleton without names, siblings in any order. */
    public Skeleton nameless(long seed) {
        List<Joint> shuffled = new ArrayList<>();
        List<Joint> left = new ArrayList<>(joints);
        Collections.shuffle(left, new Random(seed));
        while (!left.isEmpty()) {
            for (Joint joint : List.copyOf(left)) {
                boolean ready =
                        joint.parent.isEmpty() || shuffled.stream().anyMatch(other -> other.name.equals(joint.parent));
                if (ready) {
                    shuffled.add(joint);
                    left.remove(joint);
                }
            }
        }
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, joints.size()).boxed().toList());
        Collections.shuffle(numbers, new Random(seed + 1));
        return build(shuffled, joint -> "obj_" + numbers.get(shuffled.indexOf(joint)));
    }

    private static Skeleton build(List<Joint> joints, java.util.function.Function<Joint, String> name) {
        Map<String, Integer> index = new HashMap<>();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (Joint joint : joints) {
            int parent = index.getOrDefault(joint.parent, Skeleton.NONE);
            Vec3 from = joints.stream()
                    .filter(other -> other.name.equals(joint.parent))
                    .map(Joint::at)
                    .findFirst()
                    .orElse(Vec3.ZERO);
            index.put(joint.name, builder.joint(name.apply(joint), parent, joint.at.minus(from)));
        }
        return builder.build();
    }
}
