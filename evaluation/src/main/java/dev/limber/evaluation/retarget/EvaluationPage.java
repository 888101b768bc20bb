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

            - `copy`: each joint gets the rotation from its reference pose that the source's joint with the same role has; the
              path of the hips is scaled.
            - `aligned`: the same, after each bone of the target's reference pose is rotated to point as the source's does.
              Both leave joints that follow others (twist bones, a root above the hips) at rest, which R4 shows.
            - `geometric`: the solver of `./limber retarget`, with its defaults.
            - `neural`: the same, corrected by networks that were trained on subjects 01 to 07 of these very forms: only the
              recordings of subject 08 show what they are worth, see [retargeting](../retargeting.md).
            - `san`: skeleton-aware networks as published, for these three kinds of bodies only; trained on subjects 01 to 07
              without 03, so subjects 03 and 08 show what they are worth.
            - `auto`: `neural` if both rigs are like those that the networks were trained on, else `geometric`.

            About the data: frame n of iClone is frame 2 n + 2 of the others (the best fit of all clips). Its files were
            moved to the origin *and turned about the vertical*, by up to 180 degrees. So for pairs with iClone the difference in
            heading between the two files' own motions is removed, for all methods alike. The Daz conversion bends knees and
            elbows differently from both other forms, so no method can reach 0 there. Recording 07_12 has a second T-pose frame,
            at the origin: hence its penetration.

            """;

    private EvaluationPage() {}

    /** Returns the page in Markdown. */
    public static String of(List<Table> tables) {
        return Stream.concat(Stream.of(HEAD), tables.stream().map(Table::markdown))
                .collect(Collectors.joining("\n"));
    }
}
