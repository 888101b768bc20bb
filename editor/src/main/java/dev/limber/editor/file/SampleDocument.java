package dev.limber.editor.file;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.Optional;

/** The document that the editor opens without files: a sample walk and a character. */
public final class SampleDocument {
    private static final String TARGET = "vrm";

    private SampleDocument() {}

    public static Document document() {
        Clip walk = WalkingClip.make();
        LoadedCharacter walker = new LoadedCharacter("Sample walk", Optional.empty(), Rig.of(walk));
        Mannequin mannequin = Mannequin.all().stream()
                .filter(m -> m.id().equals(TARGET))
                .findFirst()
                .orElseThrow();
        LoadedCharacter target = new LoadedCharacter(
                mannequin.title(),
                Optional.empty(),
                Rig.of(mannequin.skeleton()).withSkins(List.of(mannequin.skin())),
                List.of(mannequin.skin()));
        return Document.EMPTY.withSource(new Take(walker, walk)).withTarget(target);
    }
}
