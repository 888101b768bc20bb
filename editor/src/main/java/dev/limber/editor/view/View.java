package dev.limber.editor.view;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The settings of the viewport and what the mouse is over. Used by the render thread only. */
public final class View {
    private final Set<Overlay> overlays =
            EnumSet.complementOf(EnumSet.of(Overlay.GHOSTS, Overlay.PLAIN, Overlay.VOLUMES));
    private Arrangement arrangement = Arrangement.SIDE_BY_SIDE;
    private Set<Selection> hovered = Set.of();
    private Optional<JointPick> pick = Optional.empty();
    private boolean alignsRest;
    private CharacterSlot animated = CharacterSlot.TARGET;

    public boolean shows(Overlay overlay) {
        return overlays.contains(overlay);
    }

    public void toggle(Overlay overlay) {
        if (!overlays.remove(overlay)) {
            overlays.add(overlay);
        }
    }

    /** Returns what is shown; a copy. */
    public Set<Overlay> overlays() {
        return Set.copyOf(overlays);
    }

    public void setOverlays(Set<Overlay> shown) {
        overlays.clear();
        overlays.addAll(shown);
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public void setArrangement(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    /** Returns the character whose motion is edited while no joint is selected. */
    public CharacterSlot animated() {
        return animated;
    }

    public void setAnimated(CharacterSlot slot) {
        animated = slot;
    }

    /** Returns the joint that is asked for, if one is. */
    public Optional<JointPick> pick() {
        return pick;
    }

    public void setPick(Optional<JointPick> asked) {
        pick = asked;
    }

    /** Whether the view has rings to turn the rest alignment of the selected joint. */
    public boolean alignsRest() {
        return alignsRest;
    }

    public void setAlignsRest(boolean aligns) {
        alignsRest = aligns;
    }

    /** Returns the joints that the mouse is over, in the viewport or in a panel. */
    public Set<Selection> hovered() {
        return hovered;
    }

    public void setHovered(Set<Selection> hovered) {
        this.hovered = Set.copyOf(hovered);
    }
}
