package dev.limber.evaluation.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Slice;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapEvaluationTest {
    private static final Clip WALK = WalkingClip.make();

    private static GapEvaluation interpolation() {
        return new GapEvaluation(List.of(
                new GapEvaluation.Method("interpolation", ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT)));
    }

    /** Returns the walk, again and again from where it begins. */
    private static Clip repeated(int times) {
        Clip.Builder builder =
                new Clip.Builder(WALK.skeleton(), WALK.frameTime(), times * WALK.frameCount(), WALK.translatedJoints());
        Pose pose = new Pose(WALK.skeleton());
        for (int frame = 0; frame < times * WALK.frameCount(); frame++) {
            WALK.read(frame % WALK.frameCount(), pose);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    @Test
    void theWorstGapIsThatOfTheClipThatIsHardest() throws IOException {
        Clip.Builder standing =
                new Clip.Builder(WALK.skeleton(), WALK.frameTime(), WALK.frameCount(), WALK.translatedJoints());
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            standing.set(frame, WALK.pose(0));
        }
        GapEvaluation evaluation = interpolation();
        evaluation.add("standing", standing.build(), Rig::of, clip -> clip);
        evaluation.add("walk", WALK, Rig::of, clip -> clip);
        Table worst = GapTables.of(evaluation).stream()
                .filter(table -> table.title().equals("Worst gaps"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("walk"),
                worst.rows().stream().map(row -> row.get(2)).distinct().toList());
        String head = GapTables.csv(evaluation).lines().findFirst().orElseThrow();
        assertEquals("method,missing,clip,gap,error,seam_jump,smooth_seams,foot_speed,slide,contact_seconds", head);
    }

    @Test
    void speedIsMeasuredOnTheFirstClipWithPlaceForTenGaps() throws IOException {
        GapEvaluation evaluation = interpolation();
        evaluation.add("short", Slice.of(WALK, 0, 150), Rig::of, clip -> clip);
        assertTrue(evaluation.speeds().isEmpty());
        Clip longer = repeated(5);
        assertEquals(10, ClipInbetweenSpeed.gaps(longer).orElseThrow().spans().size());
        evaluation.add("long", longer, Rig::of, clip -> clip);
        ClipInbetweenSpeed speed = evaluation.speeds().get("interpolation");
        assertTrue(speed != null && speed.fastest() > 0 && speed.fastest() <= speed.median());
    }
}
