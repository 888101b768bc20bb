package dev.limber.editor.derive;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Finding;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.ResultCheck;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;
import dev.limber.retarget.models.MethodName;
import dev.limber.retarget.models.RetargetMethods;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the retargeted clip follows from. */
record RetargetInputs(
        Take source,
        LoadedCharacter target,
        JointMap map,
        MethodName method,
        Optional<String> manner,
        RetargetSettings settings) {
    /** Takes them from a document that has a source and a target. */
    static Optional<RetargetInputs> of(Document document) {
        return document.map()
                .map(map -> new RetargetInputs(
                        document.source().orElseThrow(),
                        document.target().orElseThrow(),
                        map,
                        document.method(),
                        document.plan().manner(),
                        document.settings()));
    }

    private Rig from() {
        return source.actor().rig();
    }

    /** Returns the target's rig as its posture makes it stand; throws as {@link #prepare} does. */
    private Rig targetInPosture() {
        return settings.body().posture().of(target.rig());
    }

    /** Returns the motion as it is carried over: the source's own, mirrored or shifted where that is set. */
    Clip clip() {
        return settings.source().apply(from(), source.clip());
    }

    /** Opens the method; one that moves the target as in its own clips, where that is set. */
    RetargetMethod open(RetargetMethods methods) throws IOException {
        return OwnManner.over(methods.open(method), target, manner);
    }

    /** @throws RetargetException when the method cannot serve these characters, or the target cannot stand as it should */
    Retargeter prepare(RetargetMethod opened) {
        return opened.prepare(from(), targetInPosture(), map, settings);
    }

    /** Returns which method works in the end, and why. */
    RetargetMethod.Choice choice(RetargetMethod opened) {
        return opened.choice(from(), targetInPosture());
    }

    /** Returns what is doubtful about the whole clip on the target. */
    List<Finding> check(Clip result) {
        return ResultCheck.of(from(), targetInPosture(), map, settings, clip(), result);
    }

    /** Prepares the retargeting of single frames; throws as {@link #prepare} does. */
    FramePreview preview(RetargetMethod opened) {
        boolean holds = settings.ik().contains(IkTarget.FEET) || settings.ik().contains(IkTarget.CONTACTS);
        return new FramePreview(clip(), prepare(opened), holds);
    }

    /**
     * Returns what single frames are retargeted without, in words; empty where they are as in the whole clip.
     *
     * @param opened whether the method is
     */
    Optional<String> previewLacks(boolean opened) {
        List<String> lacks = new ArrayList<>();
        if (manner.isPresent()) {
            lacks.add("the manner");
        }
        if (!opened) {
            lacks.add("the networks");
        }
        return lacks.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", lacks));
    }

    /** Whether geometry would do what another method has failed to do. */
    boolean needOnlyOtherMethod() {
        if (method == MethodName.GEOMETRIC) {
            return false;
        }
        try {
            prepare(RetargetMethod.GEOMETRIC);
            return true;
        } catch (RetargetException e) {
            return false;
        }
    }
}
