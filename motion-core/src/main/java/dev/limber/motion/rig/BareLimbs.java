package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Limbs without a joint at their end, as blocky characters have them: thigh and shin without a foot, an arm of one joint, a
 * fin. They end at the tip of their last joint: an end site or, where the file gives none, as far as the bone before it is
 * long, or the body. Names tell them, as nothing else does. Immutable.
 */
public final class BareLimbs {
    private static final Set<BodyPart> LEG = EnumSet.of(BodyPart.THIGH, BodyPart.SHIN);
    private static final Set<BodyPart> ARM = EnumSet.of(BodyPart.UPPER_ARM, BodyPart.FOREARM);
    private static final Set<BodyPart> ENDS =
            EnumSet.of(BodyPart.FOOT, BodyPart.TOE, BodyPart.HAND, BodyPart.CLAVICLE, BodyPart.OTHER);

    private static final Set<String> FEET = Set.of("foot", "feet", "toe", "toes", "ankle", "paw", "hoof", "ball");
    private static final Set<String> HANDS =
            Set.of("hand", "wrist", "palm", "finger", "thumb", "claw", "pincer", "shoulder", "clavicle", "scapula");

    /** Parts of the height of the shoulders above the hips: so long may a leg be that ends on the ground. */
    private static final double SHORTEST_LEG = 0.4;

    private static final double LONGEST_LEG = 3;

    private final Map<Integer, Vec3> ends; // by the last joint of a limb, world
    private final Set<Integer> beyond; // joints that mark these ends, or are held there

    private BareLimbs(Map<Integer, Vec3> ends, Set<Integer> beyond) {
        this.ends = Map.copyOf(ends);
        this.beyond = Set.copyOf(beyond);
    }

    /**
     * Returns the bare limbs of a body.
     *
     * @param posture read only
     */
    public static BareLimbs of(WorldPose posture) {
        Skeleton skeleton = posture.skeleton();
        List<String> names = PlainNames.of(skeleton.names());
        List<Set<BodyPart>> parts = parts(names);
        Map<ChainKind, List<Integer>> found = new EnumMap<>(ChainKind.class);
        for (ChainKind kind : List.of(ChainKind.LEG, ChainKind.ARM, ChainKind.FIN)) {
            found.put(kind, last(kind, skeleton, names, parts));
        }
        if (names.stream().anyMatch(name -> ChainWords.says(name, ChainKind.LEG))) {
            found.remove(ChainKind.FIN);
        }
        Map<Integer, Vec3> ends = new HashMap<>();
        Vec3 down = down(posture, found, names);
        found.forEach((kind, joints) -> joints.forEach(joint -> ends.put(joint, end(joint, posture, found, down))));
        Set<Integer> beyond = ends.keySet().stream()
                .flatMap(joint -> IntStream.of(skeleton.children(joint)).boxed())
                .collect(Collectors.toSet());
        return new BareLimbs(ends, beyond);
    }

    /** Whether a limb without a foot or hand ends at the tip of a joint. */
    public boolean endsAt(int joint) {
        return ends.containsKey(joint);
    }

    /** Whether a joint marks the end of a bare limb, as Blender writes them, or is held there: it is no part of the limb. */
    boolean isBeyond(int joint) {
        return beyond.contains(joint);
    }

    /** Returns that tip in world space, or the place of the joint where no bare limb ends there. */
    public Vec3 end(int joint, WorldPose posture) {
        return ends.getOrDefault(joint, posture.position(joint));
    }

    /** Returns what parts of a body each name may mean, (joint). */
    private static List<Set<BodyPart>> parts(List<String> names) {
        Set<String> lower = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))
                .collect(Collectors.toCollection(HashSet::new));
        return names.stream()
                .map(name -> PartWords.of(name, lower::contains).stream()
                        .map(meaning -> meaning.role().part())
                        .collect(
                                Collectors.<BodyPart, Set<BodyPart>>toCollection(() -> EnumSet.noneOf(BodyPart.class))))
                .toList();
    }

    /** Returns the last joints of the bare limbs of a kind: none when any limb of that kind has a foot or a hand. */
    private static List<Integer> last(
            ChainKind kind, Skeleton skeleton, List<String> names, List<Set<BodyPart>> parts) {
        boolean[] is = new boolean[names.size()];
        for (int joint = 0; joint < is.length; joint++) {
            is[joint] = is(kind, names.get(joint), parts.get(joint));
        }
        Set<String> others = kind == ChainKind.LEG ? FEET : kind == ChainKind.ARM ? HANDS : Set.of();
        boolean whole =
                names.stream().anyMatch(name -> PartWords.wordsOf(name).stream().anyMatch(others::contains));
        if (whole) {
            return List.of();
        }
        int most = kind == ChainKind.FIN ? 1 : 2;
        List<Integer> last = IntStream.range(0, is.length)
                .filter(joint -> is[joint] && isLast(joint, skeleton, names))
                .boxed()
                .toList();
        boolean all = last.stream().allMatch(joint -> length(joint, skeleton, is) <= most);
        return all || kind == ChainKind.FIN
                ? last.stream()
                        .filter(joint -> length(joint, skeleton, is) <= most)
                        .toList()
                : List.of();
    }

    /** Whether nothing follows a joint but marks of its end and what it holds. */
    private static boolean isLast(int joint, Skeleton skeleton, List<String> names) {
        return IntStream.of(skeleton.children(joint))
                .allMatch(child -> skeleton.children(child).length == 0
                        && (isMark(names.get(child)) || PropName.is(names.get(child))));
    }

    private static boolean isMark(String name) {
        return !PartWords.withoutEnd(name).equals(name);
    }

    private static boolean is(ChainKind kind, String name, Set<BodyPart> parts) {
        if (kind == ChainKind.FIN) {
            return PartWords.sideOf(name) != Side.CENTER && ChainWords.says(name, ChainKind.FIN);
        }
        Set<BodyPart> own = kind == ChainKind.LEG ? LEG : ARM;
        boolean end = parts.stream().anyMatch(ENDS::contains);
        boolean told = parts.stream().anyMatch(own::contains);
        // Without a side in its name, as "leg0" of an animal, a joint has no such part.
        return !end && (told || (parts.isEmpty() && ChainWords.says(name, kind)));
    }

    /** Returns how many joints in a row are of the kind, up from the last, none of them with other children. */
    private static int length(int last, Skeleton skeleton, boolean[] is) {
        int count = 1;
        for (int at = skeleton.parent(last); at != Skeleton.NONE && is[at]; at = skeleton.parent(at)) {
            count += skeleton.children(at).length;
        }
        return count;
    }

    /** Returns the way from the shoulders or the head to the legs, for limbs of one joint. */
    private static Vec3 down(WorldPose posture, Map<ChainKind, List<Integer>> found, List<String> names) {
        List<Integer> legs = found.getOrDefault(ChainKind.LEG, List.of());
        List<Integer> arms = found.getOrDefault(ChainKind.ARM, List.of());
        List<Integer> top = arms.isEmpty()
                ? IntStream.range(0, names.size())
                        .filter(joint -> ChainWords.isHead(names.get(joint)))
                        .boxed()
                        .toList()
                : arms;
        return legs.isEmpty() || top.isEmpty() ? Vec3.ZERO : mean(posture, legs).minus(mean(posture, top));
    }

    private static Vec3 mean(WorldPose posture, List<Integer> joints) {
        Vec3 sum = joints.stream().map(posture::position).reduce(Vec3.ZERO, Vec3::plus);
        return sum.times(1.0 / joints.size());
    }

    private static Vec3 end(int joint, WorldPose posture, Map<ChainKind, List<Integer>> found, Vec3 down) {
        Skeleton skeleton = posture.skeleton();
        Vec3 at = posture.position(joint);
        for (int child : skeleton.children(joint)) {
            if (isMark(skeleton.name(child)) && posture.position(child).distance(at) > 0) {
                return posture.position(child);
            }
        }
        Vec3 told = Vec3.ZERO;
        for (EndSite site : skeleton.endSites()) {
            boolean longer = site.joint() == joint && site.offset().length() > told.length();
            told = longer ? site.offset() : told;
        }
        if (told.length() > 0) {
            return at.plus(Quat.rotate(posture.rotations(), 4 * joint, told));
        }
        boolean fin = found.getOrDefault(ChainKind.FIN, List.of()).contains(joint);
        int parent = skeleton.parent(joint);
        boolean second = parent != Skeleton.NONE && skeleton.children(parent).length == 1;
        if (fin || (!second && down.length() == 0)) {
            return at;
        }
        if (second) { // a shin is as long as its thigh
            return at.plus(at.minus(posture.position(parent)));
        }
        Vec3 axis = Axes.nearest(down);
        double height = -at.dot(axis);
        boolean leg = found.getOrDefault(ChainKind.LEG, List.of()).contains(joint);
        boolean onGround = leg && height > SHORTEST_LEG * down.length() && height < LONGEST_LEG * down.length();
        return at.plus(axis.times(onGround ? height : down.length()));
    }
}
