package dev.limber.motion.rig;

import dev.limber.motion.Skeleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What names say about which bone carries which. */
final class CarrierNames {
    /** What a part of the body hangs on. */
    private static final Map<BodyPart, List<BodyPart>> CARRIERS = new EnumMap<>(Map.ofEntries(
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
    private final int joints;

    CarrierNames(Skeleton skeleton) {
        joints = skeleton.jointCount();
        evidence = new Evidence(joints);
        NameEvidence.add(skeleton, NamingProfiles.builtIn(), evidence);
    }

    /** Whether a joint is called after what a part hangs on. */
    boolean carries(int joint, int part) {
        for (Map.Entry<BodyPart, List<BodyPart>> entry : CARRIERS.entrySet()) {
            for (Side side : Side.values()) {
                if (evidence.named(part, entry.getKey(), side) > 0
                        && entry.getValue().stream().anyMatch(carrier -> isNamed(joint, carrier, side))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNamed(int joint, BodyPart part, Side side) {
        return evidence.named(joint, part, side) > 0 || evidence.named(joint, part, Side.CENTER) > 0;
    }

    /** Returns the joint that is most likely the hips by its name, else the spine, of those allowed; NONE without any. */
    int hips(IntPredicate allowed) {
        for (BodyPart part : List.of(BodyPart.HIPS, BodyPart.SPINE)) {
            int best = Skeleton.NONE;
            for (int joint : IntStream.range(0, joints).filter(allowed).toArray()) {
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
