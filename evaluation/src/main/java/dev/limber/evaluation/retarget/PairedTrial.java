package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.metric.PositionError;
import dev.limber.motion.report.Sample;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** R1 and R3: a recording in one form, retargeted to another form that has the same recording. */
record PairedTrial(CmuClips clips, CmuForm from, CmuForm to, String recording) implements Trial {
    @Override
    public String name() {
        return forms() + " " + recording;
    }

    private String forms() {
        return from.folder() + "->" + to.folder();
    }

    /** The target's rig comes from another recording than the one that is scored. */
    @Override
    public List<Score> run(List<RetargetMethod> methods) throws IOException {
        Clip source = clips.read(from, recording);
        Clip reference = clips.read(to, recording);
        Rig sourceRig = Rig.of(source);
        Rig targetRig = Rig.of(clips.rigClip(to, recording));
        Clip input = Slice.of(source, 1, source.frameCount());
        List<Score> scores = new ArrayList<>();
        for (RetargetMethod method : methods) {
            if (!method.serves(sourceRig, targetRig)) {
                continue;
            }
            long start = System.nanoTime();
            Clip retargeted = method.prepare(sourceRig, targetRig).retarget(input);
            double seconds = 1e-9 * (System.nanoTime() - start);
            Clip output = FileRoundTrip.through(retargeted);
            ErrorMeasures.Retargeted result = new ErrorMeasures.Retargeted(
                    error(output, reference, targetRig, source, sourceRig),
                    seconds / (input.frameCount() * input.frameTime()));
            scores.add(new Score(
                    method.name(),
                    forms(),
                    recording,
                    Sample.of(ErrorMeasures.RETARGETED, result)
                            .plus(MotionMeasures.of(input, sourceRig, output, targetRig))));
        }
        return scores;
    }

    private PositionError error(Clip output, Clip reference, Rig targetRig, Clip source, Rig sourceRig) {
        int[] joints = ScoredJoints.of(targetRig);
        CommonFrames frames = CommonFrames.of(from, source.frameCount(), to, reference.frameCount());
        JointPaths want = frames.ofTarget(JointPaths.of(reference, joints));
        // The output starts at the source's frame 1.
        JointPaths have = frames.ofSource(JointPaths.of(output, joints), 1);
        if (from.inPlace() != to.inPlace()) {
            JointPaths original = frames.ofSource(JointPaths.of(source, ScoredJoints.of(sourceRig)), 0);
            double[] rotation = new double[4];
            Quat.fromAxisAngle(CmuForm.UP, heading(original, want), rotation, 0);
            have = have.map(position -> Quat.rotate(rotation, 0, position));
        }
        return PositionError.between(have, want, ScoredJoints.height(targetRig));
    }

    /**
     * Returns the angle about the up axis, in radians, that turns one motion's path and poses onto another's of the same
     * recording with the least squared distance. It depends on the two files alone, not on a method's output.
     */
    static double heading(JointPaths from, JointPaths to) {
        Vec3 fromCenter = from.mean();
        Vec3 toCenter = to.mean();
        double sine = 0;
        double cosine = 0;
        for (int frame = 0; frame < from.frameCount(); frame++) {
            for (int point = 0; point < from.pointCount(); point++) {
                Vec3 a = from.position(frame, point).minus(fromCenter).rejectedFrom(CmuForm.UP);
                Vec3 b = to.position(frame, point).minus(toCenter).rejectedFrom(CmuForm.UP);
                sine += a.cross(b).dot(CmuForm.UP);
                cosine += a.dot(b);
            }
        }
        return Math.atan2(sine, cosine);
    }
}
