package dev.limber.cli.sheet;

import dev.limber.cli.sheet.FigureLimbs.Bone;
import dev.limber.cli.sheet.FigureLimbs.Limb;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The bones in the figure of an animal: those of its chains and the connections between them; all bones if it has no
 * chains.
 */
final class ChainLimbs {
    private ChainLimbs() {}

    static List<Limb> of(Rig rig) {
        Skeleton skeleton = rig.limbs().skeleton();
        Set<Integer> shown = new HashSet<>();
        rig.chains().chains().forEach(chain -> shown.addAll(chain.joints()));
        List<Limb> limbs = new ArrayList<>();
        for (Chain chain : rig.chains().chains()) {
            List<Bone> bones = new ArrayList<>();
            for (int joint : chain.joints()) {
                int parent = skeleton.parent(joint);
                if (shown.contains(parent)) {
                    bones.add(bone(parent, new EndSite(joint, Vec3.ZERO), chain.kind()));
                }
            }
            skeleton.endSites().stream()
                    .filter(site -> chain.joints().contains(site.joint()))
                    .forEach(site -> bones.add(bone(site.joint(), site, chain.kind())));
            if (!bones.isEmpty()) {
                limbs.add(new Limb(chain.side(), bones));
            }
        }
        return limbs;
    }

    private static Bone bone(int start, EndSite end, ChainKind kind) {
        double radius =
                switch (kind) {
                    case TRUNK -> 0.024;
                    case NECK, HEAD -> 0.016;
                    case LEG, ARM, WING -> 0.012;
                    default -> 0.007;
                };
        return new Bone(new EndSite(start, Vec3.ZERO), end, radius, radius);
    }
}
