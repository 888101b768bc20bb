package dev.limber.editor.ui.gizmo;

import dev.limber.editor.document.Document;
import dev.limber.retarget.RestRotations;

/** The edit that rotates the rest alignment of a target joint. */
public final class RestRotationEdit {
    private RestRotationEdit() {}

    /** Returns the name of the edit: the same while one joint is turned. */
    public static String name(Document document, int joint) {
        return "Align " + document.target().orElseThrow().rig().skeleton().name(joint);
    }

    public static Document apply(Document document, RestRotations rotations) {
        return document.withMap(document.map().orElseThrow().withRotations(rotations));
    }
}
