package dev.limber.retarget.neural.san;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.stream.IntStream;

/** Which joints of a rig the networks see. */
final class KeptJoints {
    /** A body that is understood less surely, or has no limbs, is used completely. */
    private static final double UNDERSTOOD = 0.7;

    private KeptJoints() {}

    /** Returns the joints of a rig that are used, ascending, the root first. */
    static int[] of(Rig rig) {
        Skeleton skeleton = skeleton(rig);
        boolean humanoid = rig.plan() == BodyPlan.HUMANOID;
        int root = humanoid
                ? rig.roles().joint(BodyPart.HIPS, Side.CENTER)
                : isAnimal(rig) ? rig.chains().root() : 0;
        boolean[] below = new boolean[skeleton.jointCount()];
        for (int joint = root; joint < below.length; joint++) {
            int parent = skeleton.parent(joint);
            below[joint] = joint == root || (parent != Skeleton.NONE && below[parent]);
        }
        return IntStream.range(0, below.length)
                .filter(joint -> below[joint])
                .filter(joint -> humanoid ? rig.roles().of(joint).part().isTrunkOrLimb() : isCommon(rig, root, joint))
                .toArray();
    }

    /** Whether the chains of a rig say what its parts are. */
    static boolean isAnimal(Rig rig) {
        BodyChains chains = rig.chains();
        return rig.plan() != BodyPlan.HUMANOID
                && rig.plan() != BodyPlan.OTHER
                && chains.root() != Skeleton.NONE
                && chains.chains().stream().anyMatch(chain -> chain.kind().isLimb())
                && chains.confidence() >= UNDERSTOOD;
    }

    private static boolean isCommon(Rig rig, int root, int joint) {
        return !isAnimal(rig)
                || joint == root
                || rig.chains().chains().stream()
                        .anyMatch(chain ->
                                chain.kind().isCommon() && chain.joints().contains(joint));
    }

    /** Returns the skeleton of a rig, of an animal with its feet below its legs. */
    static Skeleton skeleton(Rig rig) {
        return rig.plan() == BodyPlan.HUMANOID ? rig.skeleton() : rig.limbs().skeleton();
    }

    /** Returns the joint on the other side of the body, {@link Skeleton#NONE} where that is not known. */
    static int mirrored(Rig rig, int root, int joint) {
        if (rig.plan() == BodyPlan.HUMANOID) {
            return rig.roles().joint(rig.roles().of(joint).mirrored());
        }
        if (!isAnimal(rig)) {
            return Skeleton.NONE;
        }
        if (joint == root) {
            return joint;
        }
        for (Chain chain : rig.chains().chains()) {
            int place = chain.joints().indexOf(joint);
            if (place >= 0) {
                return chain.side() == Side.CENTER ? joint : opposite(rig, chain, place);
            }
        }
        return Skeleton.NONE;
    }

    private static int opposite(Rig rig, Chain own, int place) {
        Side side = own.side() == Side.LEFT ? Side.RIGHT : Side.LEFT;
        return rig.chains()
                .of(own.kind())
                .filter(chain -> chain.side() == side && chain.order() == own.order())
                .filter(chain -> chain.joints().size() == own.joints().size())
                .findFirst()
                .map(chain -> chain.joints().get(place))
                .orElse(Skeleton.NONE);
    }
}
