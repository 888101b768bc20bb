package dev.limber.editor.bench;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Take;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.Optional;

/** The sample walk for a character of 52 joints and 20,000 vertices or a few more. */
public final class HeavyCharacter {
    private static final String ID = "mixamo";
    private static final int VERTICES = 20_000;

    private HeavyCharacter() {}

    public static Document document() {
        Mannequin mannequin = Mannequin.all().stream()
                .filter(m -> m.id().equals(ID))
                .findFirst()
                .orElseThrow();
        var walk = WalkingClip.make();
        Actor target = new Actor(
                "Heavy " + mannequin.title(),
                Optional.empty(),
                Rig.of(mannequin.skeleton()),
                List.of(FineSkin.of(mannequin.skin(), VERTICES)));
        return Document.EMPTY
                .withSource(new Take(new Actor("Sample walk", Optional.empty(), Rig.of(walk)), walk))
                .withTarget(target);
    }
}
