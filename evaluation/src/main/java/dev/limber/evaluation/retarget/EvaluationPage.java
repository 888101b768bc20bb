package dev.limber.evaluation.retarget;

import dev.limber.motion.report.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that the tables of an evaluation are shown on. */
public final class EvaluationPage {
    private static final String HEAD = """
            # Retargeting: scores

            Written by `./limber evaluate retarget --breakdown --markdown docs/tables/retarget.md`; not to be edited by hand.

            The same CMU recordings exist on three kinds of skeletons: `mb` (MotionBuilder, 31 joints), `daz` (43) and
            `iclone` (Character Creator, 100). Each is retargeted from every form to every other one that has it. The
            target rig is another recording on the target's skeleton, so that no method sees the answer. Every output is
            written to a BVH file and read back before it is scored. Frame 0, often a T-pose, is left out.

            - `copy`: joints turn from their reference pose as the source's of the same role do; the hips' path is scaled.
            - `aligned`: the same after each bone of the target's reference pose is turned to point as the source's does.
              Both leave joints that follow others (twist bones, a root above the hips) at rest, which R4 shows.
            - `geometric`: the solver that `./limber retarget` uses, with its defaults.
            - `neural`: the same, corrected by networks that were trained on subjects 01 to 07 of these very forms: only the
              recordings of subject 08 say what they are worth, see [retargeting](../retargeting.md).
            - `san`: skeleton-aware networks as published, for these three kinds of bodies alone; trained on subjects 01 to 07
              but 03, so that subjects 03 and 08 say what they are worth.
            - `auto`: `neural` where both rigs are like such that the networks were trained on, else `geometric`.

            What the data asks for: iClone frame n is frame 2 n + 2 of the others (the best fit of all clips). Its files were
            moved to the origin *and turned about the vertical*, by up to 180 degrees, so for pairs with iClone the heading
            between the two files' own motions is taken out, the same for all methods. The Daz conversion bends
            knees and elbows otherwise than both other forms do, so no method can reach 0 there. Recording 07_12 has a second
            T-pose frame, at the origin: hence its penetration.

            """;

    private EvaluationPage() {}

    /** Returns the page in Markdown. */
    public static String of(List<Table> tables) {
        return Stream.concat(Stream.of(HEAD), tables.stream().map(Table::markdown))
                .collect(Collectors.joining("\n"));
    }
}
