package dev.limber.retarget.neural.residual;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;

/** A skeleton with arms half as long. */
final class StretchedDoll {
    private StretchedDoll() {}

    static Skeleton of(Skeleton skeleton, Rig rig) {
        Skeleton.Builder builder = new Skeleton.Builder();
        double[] rest = skeleton.restPose().rotations();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            BodyPart part = rig.roles().of(joint).part();
            double factor = part == BodyPart.FOREARM || part == BodyPart.HAND ? 0.5 : 1;
            double[] rotation = new double[4];
            System.arraycopy(rest, 4 * joint, rotation, 0, 4);
            builder.joint(
                    skeleton.name(joint),
                    skeleton.parent(joint),
                    skeleton.restTranslation(joint).times(factor),
                    rotation);
        }
        for (EndSite site : skeleton.endSites()) {
            builder.endSite(site.joint(), site.offset());
        }
        return builder.build();
    }
}
