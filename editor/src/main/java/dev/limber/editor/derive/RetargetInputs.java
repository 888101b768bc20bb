package dev.limber.editor.derive;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Take;
import dev.limber.editor.job.Progress;
import dev.limber.motion.Clip;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import java.util.Optional;

/** All that the retargeted clip follows from. */
record RetargetInputs(Take source, Actor target, JointMap map, RetargetSettings settings) {
    /** Takes them from a document that has a source and a target. */
    static Optional<RetargetInputs> of(Document document) {
        return document.map()
                .map(map -> new RetargetInputs(
                        document.source().orElseThrow(), document.target().orElseThrow(), map, document.settings()));
    }

    /** Retargets the whole clip; slow. */
    Clip retarget(Progress progress) {
        return new GeometricRetargeter(source.actor().rig(), target.rig(), map, settings)
                .retarget(source.clip(), progress::report);
    }

    /** Retargets one frame, without inverse kinematics, as that needs the frames about it. */
    Clip preview(int frame) {
        Clip single = new Clip.Builder(
                        source.clip().skeleton(),
                        source.clip().frameTime(),
                        1,
                        source.clip().translatedJoints())
                .set(0, source.clip().pose(frame))
                .build();
        RetargetSettings quick = settings.withIk();
        return new GeometricRetargeter(source.actor().rig(), target.rig(), map, quick).retarget(single);
    }
}
