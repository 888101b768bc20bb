package dev.limber.cli.command;

import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** What a user may not expect of filled gaps, one sentence each. */
final class GapDoubts {
    private GapDoubts() {}

    /** Returns which gaps are longer than those that a model was trained on. */
    static List<String> ofLengths(MissingFrames missing, double frameTime, ClipInbetweener inbetweener) {
        double longest = inbetweener.longestGap();
        List<String> doubts = new ArrayList<>();
        for (FrameSpan gap : missing.spans()) {
            double seconds = gap.length() * frameTime;
            if (seconds > longest + frameTime / 2) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "gap %s is %.1f s long; the model was trained on gaps of %.0f s at most: a key within it would help",
                        gap,
                        seconds,
                        longest));
            }
        }
        return doubts;
    }

    /** Whether a body is one that no model knows, an animal's. */
    static boolean isAnimal(Rig rig) {
        return rig.plan() != BodyPlan.HUMANOID && rig.plan() != BodyPlan.OTHER;
    }

    /** Whether gaps are interpolated, as no model knows the body and the command asks for none. */
    static boolean areInterpolated(Rig rig, CommandSpec command) {
        return isAnimal(rig) && !command.commandLine().getParseResult().hasMatchedOption("--model");
    }

    static String ofAnimal(Rig rig, boolean fixFeet) {
        return "the body is no person but a " + rig.plan().word() + ", which no model knows: interpolated"
                + (fixFeet ? "; feet that stand at both ends of a gap stay" : "");
    }
}
