package dev.limber.editor.workspace;

import dev.limber.retarget.Control;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetException;

/** What the editor calls the controls that messages name, as <i>panel &gt; control</i>. */
public final class EditorWords {
    private EditorWords() {}

    /** Returns what is doubtful and what to try, in a sentence. */
    public static String of(Finding finding) {
        return finding.text(EditorWords::of);
    }

    /** Returns why rigs cannot be retargeted, and what to try. */
    public static String of(RetargetException failure) {
        return failure.text(EditorWords::of);
    }

    /** Returns where a control is. */
    public static String of(Control control) {
        return switch (control) {
            case STRIDE -> "Body and limbs > Stride";
            case PELVIS_HEIGHT -> "Body and limbs > Pelvis height";
            case FOOT_SPREAD -> "Body and limbs > foot spread";
            case LEG_IK -> "Body and limbs > leg IK";
            case FOOT_CONTACTS -> "Retargeting > Feet on the floor";
            case MANNER -> "Source and posture > Manner";
            case PROPS -> "a settings file, Body and limbs > Load";
            case NAMING_PROFILE -> "a naming profile, see docs/profiles.md";
            case BINDING, MAP, CHAINS -> "Mapping";
            case JOINTS -> "Outliner";
        };
    }
}
