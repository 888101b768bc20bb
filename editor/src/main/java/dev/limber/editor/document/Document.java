package dev.limber.editor.document;

import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import java.util.Optional;

/**
 * All that is being edited. Immutable: an edit makes another document. What follows from it, such as the retargeted
 * clip, is no part of it.
 *
 * @param map which joints of the target follow which of the source; present when both are
 * @param selection the joint that the panels tell about
 */
public record Document(
        Optional<Take> source,
        Optional<Actor> target,
        Optional<JointMap> map,
        RetargetSettings settings,
        Optional<Selection> selection) {
    public static final Document EMPTY = new Document(
            Optional.empty(), Optional.empty(), Optional.empty(), RetargetSettings.DEFAULT, Optional.empty());

    /** Returns the character of a part, if there is one. */
    public Optional<Actor> actor(Part part) {
        return part == Part.SOURCE ? source.map(Take::actor) : target;
    }

    /** Takes another motion; the joints are paired anew. */
    public Document withSource(Take take) {
        return paired(Optional.of(take), target, deselected(Part.SOURCE));
    }

    /** Takes another target; the joints are paired anew. */
    public Document withTarget(Actor actor) {
        return paired(source, Optional.of(actor), deselected(Part.TARGET));
    }

    public Document withMap(JointMap corrected) {
        return new Document(source, target, Optional.of(corrected), settings, selection);
    }

    public Document withSettings(RetargetSettings changed) {
        return new Document(source, target, map, changed, selection);
    }

    public Document withSelection(Optional<Selection> selected) {
        return new Document(source, target, map, settings, selected);
    }

    private Document paired(Optional<Take> from, Optional<Actor> to, Optional<Selection> selected) {
        Optional<JointMap> pairs = from.flatMap(
                take -> to.map(actor -> JointMap.between(take.actor().rig(), actor.rig())));
        return new Document(from, to, pairs, settings, selected);
    }

    private Optional<Selection> deselected(Part part) {
        return selection.filter(s -> s.part() != part);
    }
}
