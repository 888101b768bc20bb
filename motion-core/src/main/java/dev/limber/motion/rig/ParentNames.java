package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What names say about which bone is the parent of which. */
final class ParentNames {
    /** The parent of a part of the body. */
    private static final Map<BodyPart, List<BodyPart>> PARENTS = new EnumMap<>(Map.ofEntries(
            Map.entry(BodyPart.SPINE, List.of(BodyPart.HIPS)),
            Map.entry(BodyPart.NECK, List.of(BodyPart.SPINE)),
            Map.entry(BodyPart.HEAD, List.of(BodyPart.NECK, BodyPart.SPINE)),
            Map.entry(BodyPart.JAW, List.of(BodyPart.HEAD)),
            Map.entry(BodyPart.EYE, List.of(BodyPart.HEAD)),
            Map.entry(BodyPart.CLAVICLE, List.of(BodyPart.SPINE)),
            Map.entry(BodyPart.UPPER_ARM, List.of(BodyPart.CLAVICLE)),
            Map.entry(BodyPart.FOREARM, List.of(BodyPart.UPPER_ARM)),
            Map.entry(BodyPart.HAND, List.of(BodyPart.FOREARM)),
            Map.entry(BodyPart.THUMB, List.of(BodyPart.HAND)),
            Map.entry(BodyPart.INDEX, List.of(BodyPart.HAND)),
            Map.entry(BodyPart.MIDDLE, List.of(BodyPart.HAND)),
            Map.entry(BodyPart.RING, List.of(BodyPart.HAND)),
            Map.entry(BodyPart.LITTLE, List.of(BodyPart.HAND)),
            Map.entry(BodyPart.THIGH, List.of(BodyPart.HIPS)),
            Map.entry(BodyPart.SHIN, List.of(BodyPart.THIGH)),
            Map.entry(BodyPart.FOOT, List.of(BodyPart.SHIN)),
            Map.entry(BodyPart.TOE, List.of(BodyPart.FOOT))));

    private final Evidence evidence;
    private final BitSet[] named; // (joint), places of what it is called after
    private final BitSet[] parents; // (joint), places of the parents of that
    private final Side[] sides; // (joint), by its name

    ParentNames(Skeleton skeleton) {
        int joints = skeleton.jointCount();
        evidence = new Evidence(joints);
        NameEvidence.add(skeleton, NamingProfiles.builtIn(), evidence);
        named = new BitSet[joints];
        parents = new BitSet[joints];
        sides = new Side[joints];
        for (int joint = 0; joint < joints; joint++) {
            named[joint] = new BitSet();
            parents[joint] = new BitSet();
            sides[joint] = PartWords.sideOf(skeleton.name(joint));
            for (BodyPart part : BodyPart.values()) {
                for (Side side : Side.values()) {
                    if (evidence.named(joint, part, side) > 0) {
                        named[joint].set(place(part, side));
                        for (BodyPart parent : PARENTS.getOrDefault(part, List.of())) {
                            parents[joint].set(place(parent, side));
                            parents[joint].set(place(parent, Side.CENTER));
                        }
                    }
                }
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // places in sets that no file and no one else sees
    private static int place(BodyPart part, Side side) {
        return part.ordinal() * Side.values().length + side.ordinal();
    }

    /** Whether a joint has the name of a part's parent. */
    boolean isParent(int joint, int part) {
        return parents[part].intersects(named[joint]);
    }

    /** Whether names say that two joints are on different sides. */
    boolean areAcross(int a, int b) {
        return sides[a] != Side.CENTER && sides[b] == sides[a].mirrored();
    }

    /** Returns the joint that is most likely the hips by its name, else the spine, of those given; NONE without any. */
    int hips(int[] joints) {
        for (BodyPart part : List.of(BodyPart.HIPS, BodyPart.SPINE)) {
            int best = Skeleton.NONE;
            for (int joint : joints) {
                double value = evidence.named(joint, part, Side.CENTER);
                boolean better = value > (best == Skeleton.NONE ? 0 : evidence.named(best, part, Side.CENTER));
                best = better ? joint : best;
            }
            if (best != Skeleton.NONE) {
                return best;
            }
        }
        return Skeleton.NONE;
    }
}
