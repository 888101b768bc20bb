package dev.limber.editor.derive;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The joints of the target that the findings of the result check are about: of a chain, the first. Findings about something
 * else, such as a prop, have none. Used by the render thread only.
 */
public final class BlamedJoints {
    private List<Finding> findings = List.of();
    private Optional<Rig> rig = Optional.empty();
    private Map<Integer, List<Finding>> joints = Map.of();

    /** Returns the findings about each joint, by joint. Cheap when asked about the same findings again. */
    public Map<Integer, List<Finding>> of(List<Finding> asked, Optional<Rig> target) {
        if (!asked.equals(findings) || !target.equals(rig)) {
            findings = asked;
            rig = target;
            joints = target.map(r -> find(asked, r)).orElse(Map.of());
        }
        return joints;
    }

    /** Returns how sure the surest of some findings is. */
    public static Severity worst(List<Finding> about) {
        return about.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.DOUBTFUL);
    }

    private static Map<Integer, List<Finding>> find(List<Finding> findings, Rig rig) {
        Map<Integer, List<Finding>> joints = new TreeMap<>();
        for (Finding finding : findings) {
            int joint = joint(finding.limb(), rig);
            if (joint != Skeleton.NONE) {
                joints.computeIfAbsent(joint, j -> new ArrayList<>()).add(finding);
            }
        }
        return joints;
    }

    /** Returns the joint that is called so in words; none when there is none. */
    static int joint(String limb, Rig rig) {
        for (Side side : Side.values()) {
            for (BodyPart part : BodyPart.values()) {
                Role role = Role.of(part, side);
                if (part != BodyPart.OTHER
                        && (role.words().equals(limb) || role.words().equals(asBone(limb)))) {
                    return rig.roles().joint(role);
                }
            }
        }
        return rig.chains().named(limb).map(Chain::first).orElse(Skeleton.NONE);
    }

    /** A knee is where the shin begins, an elbow where the forearm does; the whole body is marked at the hips. */
    private static String asBone(String limb) {
        return limb.equals("body") ? "hips" : limb.replace("knee", "shin").replace("elbow", "forearm");
    }
}
