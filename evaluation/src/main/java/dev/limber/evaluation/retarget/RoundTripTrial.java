package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.report.Sample;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** R2: a recording goes to a randomly stretched copy of its own rig and back. */
record RoundTripTrial(CmuClips clips, String recording) implements Trial {
    static final CmuForm FORM = CmuForm.MB;
    private static final long SEED = 20200705;

    @Override
    public String name() {
        return "round trip of " + FORM.folder() + " " + recording;
    }

    @Override
    public List<Score> run(List<RetargetMethod> methods) throws IOException {
        Clip source = clips.read(FORM, recording);
        Rig rig = Rig.of(source);
        // Every recording has its own proportions, the same in every run.
        SplittableRandom random = new SplittableRandom(SEED + recording.hashCode());
        Rig stretched = StretchedRig.of(rig, random);
        Clip input = Slice.of(source, 1, source.frameCount());
        List<Score> scores = new ArrayList<>();
        for (RetargetMethod method : methods) {
            if (!method.serves(rig, stretched)) {
                continue;
            }
            Clip there = FileRoundTrip.through(method.prepare(rig, stretched).retarget(input));
            Clip back = FileRoundTrip.through(method.prepare(stretched, rig).retarget(there));
            scores.add(score(method.name(), input, back, rig));
        }
        return scores;
    }

    private Score score(String method, Clip input, Clip back, Rig rig) {
        JointPaths want = JointPaths.of(input, ScoredJoints.of(rig));
        JointPaths have = JointPaths.of(back, ScoredJoints.of(rig));
        double height = ScoredJoints.height(rig);
        double sum = 0;
        double worst = 0;
        for (int frame = 0; frame < want.frameCount(); frame++) {
            for (int point = 0; point < want.pointCount(); point++) {
                double away = have.position(frame, point).distance(want.position(frame, point)) / height;
                sum += away;
                worst = Math.max(worst, away);
            }
        }
        ErrorMeasures.Distance distance =
                new ErrorMeasures.Distance(sum / want.frameCount() / want.pointCount(), worst, Double.NaN);
        return new Score(method, FORM.folder(), recording, Sample.of(ErrorMeasures.ROUND_TRIP, distance));
    }
}
