package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import dev.limber.motion.WorldPose;
import dev.limber.motion.report.Sample;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** R4: a recording goes onto the skeleton that it is on already. */
record IdentityTrial(CmuClips clips, CmuForm form, String recording) implements Trial {
    @Override
    public String name() {
        return form.folder() + " " + recording + " onto itself";
    }

    @Override
    public List<Score> run(List<RetargetMethod> methods) throws IOException {
        Clip source = clips.read(form, recording);
        Rig rig = Rig.of(source);
        Clip input = Slice.of(source, 1, source.frameCount());
        List<Score> scores = new ArrayList<>();
        for (RetargetMethod method : methods) {
            if (!method.serves(rig, rig)) {
                continue;
            }
            Clip output = FileRoundTrip.through(method.prepare(rig, rig).retarget(input));
            scores.add(score(method.name(), input, output, ScoredJoints.height(rig)));
        }
        return scores;
    }

    private Score score(String method, Clip input, Clip output, double height) {
        double angle = 0;
        double distance = 0;
        Pose pose = new Pose(input.skeleton());
        WorldPose want = new WorldPose(input.skeleton());
        Pose outputPose = new Pose(output.skeleton());
        WorldPose have = new WorldPose(output.skeleton());
        for (int frame = 0; frame < input.frameCount(); frame++) {
            input.read(frame, pose);
            want.update(pose);
            output.read(frame, outputPose);
            have.update(outputPose);
            for (int joint = 0; joint < input.skeleton().jointCount(); joint++) {
                angle = Math.max(angle, Quat.angle(want.rotations(), 4 * joint, have.rotations(), 4 * joint));
                distance = Math.max(distance, want.position(joint).distance(have.position(joint)));
            }
        }
        ErrorMeasures.Distance worst = new ErrorMeasures.Distance(Double.NaN, distance / height, Math.toDegrees(angle));
        return new Score(method, form.folder(), recording, Sample.of(ErrorMeasures.IDENTITY, worst));
    }
}
