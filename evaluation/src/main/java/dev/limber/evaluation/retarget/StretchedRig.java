package dev.limber.evaluation.retarget;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes rigs of one topology with other proportions. */
final class StretchedRig {
    private static final double SHORTEST = 0.7;
    private static final double LONGEST = 1.4;

    private StretchedRig() {}

    /**
     * Returns the rig with the length of thighs, shins, upper arms, forearms and torso changed by random factors from
     * 0.7 to 1.4, left and right alike. Its skeleton must stand when it is at rest.
     */
    static Rig of(Rig rig, RandomGenerator random) {
        double torso = factor(random);
        Map<BodyPart, Double> factors = new EnumMap<>(BodyPart.class); // by the part at the far end of the bone
        factors.put(BodyPart.SHIN, factor(random));
        factors.put(BodyPart.FOOT, factor(random));
        factors.put(BodyPart.FOREARM, factor(random));
        factors.put(BodyPart.HAND, factor(random));
        factors.put(BodyPart.SPINE, torso);
        factors.put(BodyPart.NECK, torso);
        Skeleton skeleton = rig.skeleton();
        Pose rest = skeleton.restPose();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            double factor = factors.getOrDefault(rig.roles().of(joint).part(), 1.0);
            skeleton.restTranslation(joint).times(factor).store(rest.translations(), 3 * joint);
        }
        return Rig.of(skeleton.withRest(rest));
    }

    private static double factor(RandomGenerator random) {
        return random.nextDouble(SHORTEST, LONGEST);
    }
}
