package dev.limber.cli.command;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes the body of a rig to a user. */
final class BodyWords {
    private BodyWords() {}

    /** Returns the plan; of animals also what they stand on and how sure that is. */
    static String body(Rig rig) {
        if (rig.plan() == BodyPlan.HUMANOID) {
            return rig.plan().word();
        }
        BodyChains chains = rig.chains();
        String footPosture = chains.footPosture()
                .map(on -> ", " + on.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return String.format(
                Locale.ROOT, "%s%s (confidence %.2f)", rig.plan().word(), footPosture, chains.confidence());
    }

    /** Returns why the body was taken for that, and its chains. */
    static List<String> lines(Rig rig) {
        BodyChains chains = rig.chains();
        List<String> lines = new ArrayList<>(chains.reasons());
        for (Chain chain : chains.chains()) {
            lines.add(String.format(Locale.ROOT, "%-16s %s", chain.name(), joints(rig.skeleton(), chain)));
        }
        return lines;
    }

    private static String joints(Skeleton skeleton, Chain chain) {
        String names = chain.joints().stream().map(skeleton::name).collect(Collectors.joining(" "));
        String heel = chain.heel() == Skeleton.NONE ? "" : "; heel " + skeleton.name(chain.heel());
        String contact = chain.meetsGround() ? "; ground " + skeleton.name(chain.contact()) : "";
        return names + heel + contact;
    }
}
