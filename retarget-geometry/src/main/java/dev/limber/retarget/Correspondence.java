package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import java.util.Arrays;
import java.util.List;

/**
 * Which motion of the source each joint of the target follows: a point between two source joints of one chain, as
 * chains may differ in length.
 */
final class Correspondence {
    private final int[] lower; // (target joint), a source joint or NONE where the joint keeps its rest rotation
    private final int[] upper; // (target joint), the next source joint up the chain
    private final double[] fraction; // (target joint), 0 at the lower source joint, 1 at the upper

    /** Makes one in which no joint follows any. */
    Correspondence(int joints) {
        lower = new int[joints];
        upper = new int[joints];
        fraction = new double[joints];
        Arrays.fill(lower, Skeleton.NONE);
        Arrays.fill(upper, Skeleton.NONE);
    }

    /** Follows a joint map; chains of different rigs are resampled. */
    static Correspondence of(ReferencePose source, ReferencePose target, JointMap map) {
        Correspondence result = new Correspondence(target.rig().skeleton().jointCount());
        map.pairs().forEach(pair -> result.follow(pair, source, target));
        for (int joint = 0; joint < result.lower.length; joint++) {
            if (target.roles().of(joint).part() == BodyPart.OTHER) {
                result.pairByName(joint, source, target);
            }
        }
        return result;
    }

    private void follow(ChainPair pair, ReferencePose source, ReferencePose target) {
        boolean resampled = ChainNodes.spans(pair.part()) && !sameNames(pair, source, target);
        if (resampled) {
            ChainNodes from = ChainNodes.of(source, pair.part(), pair.side());
            ChainNodes to = ChainNodes.of(target, pair.part(), pair.side());
            pair.target().forEach(joint -> sample(joint, to.placeOf(joint), from));
        } else if (pair.source().size() == pair.target().size() || pair.part() == BodyPart.HAND) {
            int last = pair.source().size() - 1;
            int lastTarget = pair.target().size() - 1;
            for (int i = 0; i <= lastTarget; i++) {
                int from = lastTarget == 0 ? last : (int) Math.round(i * last / (double) lastTarget);
                set(pair.target().get(i), pair.source().get(from), pair.source().get(from), 0);
            }
        }
    }

    /** Makes props in the hands of the target move in them as those of the source do, whatever their names. */
    void follow(PropPairs props) {
        for (PropPairs.Pair pair : props.all()) {
            if (pair.target().hung() && pair.source().hung()) {
                set(pair.target().joint(), pair.source().joint(), pair.source().joint(), 0);
            }
        }
    }

    /** Chains with the same joint names come from one maker, whatever their lengths: there bone follows bone. */
    private static boolean sameNames(ChainPair pair, ReferencePose source, ReferencePose target) {
        return names(pair.source(), source).equals(names(pair.target(), target));
    }

    private static List<String> names(List<Integer> joints, ReferencePose reference) {
        return joints.stream().map(reference.rig().skeleton()::name).toList();
    }

    /** Joints without a role, such as props, follow the joint of the same name, if there is one. */
    private void pairByName(int joint, ReferencePose source, ReferencePose target) {
        int namesake = source.rig().skeleton().indexOf(target.rig().skeleton().name(joint));
        if (namesake != Skeleton.NONE && source.roles().of(namesake).part() == BodyPart.OTHER) {
            set(joint, namesake, namesake, 0);
        }
    }

    private void sample(int joint, double place, ChainNodes chain) {
        int above = chain.above(place);
        double below = chain.place(above - 1);
        double span = chain.place(above) - below;
        double t = span > 0 ? Math.min(1, (place - below) / span) : 1;
        set(joint, chain.joint(above - 1), chain.joint(above), t);
    }

    /** Lets a joint follow the point between two source joints that is at {@code t}, from 0 to 1. */
    void set(int joint, int lowerJoint, int upperJoint, double t) {
        lower[joint] = lowerJoint;
        upper[joint] = upperJoint;
        fraction[joint] = t;
    }

    boolean drives(int joint) {
        return lower[joint] != Skeleton.NONE;
    }

    int lower(int joint) {
        return lower[joint];
    }

    int upper(int joint) {
        return upper[joint];
    }

    double fraction(int joint) {
        return fraction[joint];
    }
}
