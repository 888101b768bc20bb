package dev.limber.editor.workspace;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Messages of the libraries name options of the command line as what to try; the editor names its own controls instead, as
 * <i>panel &gt; control</i>.
 */
public final class EditorWords {
    private static final Map<String, String> CONTROLS = controls();

    private EditorWords() {}

    private static Map<String, String> controls() {
        Map<String, String> words = new LinkedHashMap<>(); // longer ones first
        words.put("--bind TARGET=SOURCE", "Mapping");
        words.put("'limber info --joints'", "Outliner");
        words.put("--method neural, not auto", "Retargeting > Method > Neural, not Automatic");
        words.put("; --for changes only new files", "; what is written for a program changes only new files");
        words.put("convert one with --fps first", "give one the rate of the other first (limber convert)");
        words.put("without --manner", "without Retargeting > Move as in");
        words.put("as --manner needs", "as Retargeting > Move as in needs");
        words.put("too short for --manner", "too short for Retargeting > Move as in");
        words.put("--foot-spread", "Body and limbs > foot spread");
        words.put("--pelvis-height", "Body and limbs > Pelvis height");
        words.put("--stride", "Body and limbs > Stride");
        words.put("--leg-ik 1", "Body and limbs > leg IK at 1");
        words.put("--contacts feet", "Retargeting > Feet on the floor");
        words.put("--bind", "Mapping");
        words.put("--profile", "a naming profile, see docs/profiles.md");
        words.put("with --prop", "in a settings file, Body and limbs > Load");
        words.put("the option --limit", "the start of the editor by limber edit --limit");
        words.put("--skeleton selects another", "limber edit --skeleton selects another");
        words.put("--skeleton reads one alone", "limber edit --skeleton reads one alone");
        words.put("(limber info)", "(Outliner)");
        words.put("the chains of limber info", "the chains under Mapping");
        words.put("(limber map)", "(Mapping)");
        return words;
    }

    /** Returns a message in words of the editor. */
    public static String of(String message) {
        String words = message;
        if (message.contains("--") || message.contains("limber ")) {
            for (Map.Entry<String, String> control : CONTROLS.entrySet()) {
                words = words.replace(control.getKey(), control.getValue());
            }
        }
        return words;
    }
}
