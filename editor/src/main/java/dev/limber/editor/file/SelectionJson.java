package dev.limber.editor.file;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The selected joints as a project holds them, by index.
 *
 * @param joint the active one
 * @param joints all of them; null until version 6, which knew one joint only
 */
record SelectionJson(
        CharacterSlot slot, int joint, @Nullable List<Integer> joints) {
    static SelectionJson of(Selection selection) {
        return new SelectionJson(selection.slot(), selection.joint(), List.copyOf(selection.joints()));
    }

    Selection selection() {
        Set<Integer> all = new TreeSet<>(joints == null ? List.of() : joints);
        all.add(joint);
        return new Selection(slot, joint, all);
    }
}
