package dev.limber.editor.ui.panel;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.ui.widget.Labels;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The joints of the open characters as the rows of a tree, of which some are folded. With two characters each has a row
 * above its joints. Fingers are folded at first, and so is the character that is not animated.
 */
final class JointTree {
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();

    /**
     * A row of the tree.
     *
     * @param joint {@link Skeleton#NONE} for the character itself
     * @param limb its part of the body in words; empty for joints without one
     * @param parent whether there are rows below it
     * @param found false when it is there only because a joint below it was searched for
     * @param id differs between rows
     */
    record Row(
            CharacterSlot slot,
            int joint,
            int depth,
            String name,
            String limb,
            boolean parent,
            boolean open,
            boolean found,
            String id) {
        boolean isCharacter() {
            return joint == Skeleton.NONE;
        }
    }

    private record Place(CharacterSlot slot, int joint) {}

    private final Map<CharacterSlot, LoadedCharacter> characters = new EnumMap<>(CharacterSlot.class);
    private final Set<Place> folded = new HashSet<>();
    private String searched = "";
    private boolean changed = true;
    private List<Row> rows = List.of();

    /**
     * Updates to the characters of the document and to what is searched.
     *
     * @param animated the character that is not folded at first
     */
    void update(Document document, CharacterSlot animated, String search) {
        for (CharacterSlot slot : SLOTS) {
            take(slot, document.actor(slot).orElse(null), animated);
        }
        changed |= !search.equals(searched);
        searched = search;
        if (changed) {
            changed = false;
            rows = build();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same character needs no look at its meshes
    private void take(CharacterSlot slot, @Nullable LoadedCharacter now, CharacterSlot animated) {
        LoadedCharacter before = characters.get(slot);
        if (before == now) {
            return;
        }
        changed = true;
        if (now == null) {
            characters.remove(slot);
            return;
        }
        characters.put(slot, now);
        if (before == null || before.rig() != now.rig()) {
            folded.removeIf(place -> place.slot() == slot);
            foldAtFirst(slot, now.rig(), animated);
        }
    }

    private void foldAtFirst(CharacterSlot slot, Rig rig, CharacterSlot animated) {
        if (slot != animated) {
            folded.add(new Place(slot, Skeleton.NONE));
        }
        for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
            if (rig.roles().of(joint).part() == BodyPart.HAND) {
                folded.add(new Place(slot, joint));
            }
        }
    }

    /** Returns the rows that are seen, from above. */
    List<Row> rows() {
        return rows;
    }

    /** Folds a row, or unfolds it. */
    void toggle(Row row) {
        Place place = new Place(row.slot(), row.joint());
        if (!folded.remove(place)) {
            folded.add(place);
        }
        changed = true;
    }

    void unfoldAll() {
        folded.clear();
        changed = true;
    }

    /** Folds all that has rows below it, except characters. */
    void foldAll() {
        characters.forEach((slot, character) -> {
            Skeleton skeleton = character.rig().skeleton();
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                if (skeleton.children(joint).length > 0) {
                    folded.add(new Place(slot, joint));
                }
            }
        });
        changed = true;
    }

    /** Unfolds what a joint lies below. */
    void reveal(CharacterSlot slot, int joint) {
        LoadedCharacter character = characters.get(slot);
        if (character == null) {
            return;
        }
        Skeleton skeleton = character.rig().skeleton();
        changed |= folded.remove(new Place(slot, Skeleton.NONE));
        for (int above = skeleton.parent(joint); above != Skeleton.NONE; above = skeleton.parent(above)) {
            changed |= folded.remove(new Place(slot, above));
        }
    }

    /** Returns the number of a joint's row; -1 when it is not seen. */
    int indexOf(CharacterSlot slot, int joint) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).joint() == joint && rows.get(index).slot() == slot) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the joints of a character that are seen from one row to another one, either way, both included. */
    Set<Integer> between(CharacterSlot slot, int from, int to) {
        Set<Integer> joints = new TreeSet<>();
        for (Row row : rows.subList(Math.min(from, to), Math.max(from, to) + 1)) {
            if (row.slot() == slot && !row.isCharacter() && row.found()) {
                joints.add(row.joint());
            }
        }
        return joints;
    }

    private List<Row> build() {
        List<Row> built = new ArrayList<>();
        characters.forEach((slot, character) -> {
            Shown shown = new Shown(slot, character.rig(), built);
            boolean several = characters.size() > 1;
            if (!shown.isFound()) {
                return;
            }
            if (several) {
                shown.addCharacter(character.name());
            }
            if (!several || shown.isOpen(Skeleton.NONE)) {
                shown.addJoints(several ? 1 : 0);
            }
        });
        return List.copyOf(built);
    }

    /** What is shown of one character. */
    private final class Shown {
        private final CharacterSlot slot;
        private final Rig rig;
        private final List<Row> built;
        private final boolean[] found; // (joint) matches the search
        private final boolean[] leads; // (joint) matches the search, or one below it does

        Shown(CharacterSlot slot, Rig rig, List<Row> built) {
            this.slot = slot;
            this.rig = rig;
            this.built = built;
            Skeleton skeleton = rig.skeleton();
            found = new boolean[skeleton.jointCount()];
            leads = new boolean[skeleton.jointCount()];
            for (int joint = skeleton.jointCount() - 1; joint >= 0; joint--) {
                found[joint] = Labels.matches(skeleton.name(joint), searched)
                        || Labels.matches(Labels.role(rig.roles().of(joint)), searched);
                leads[joint] |= found[joint];
                if (leads[joint] && skeleton.parent(joint) != Skeleton.NONE) {
                    leads[skeleton.parent(joint)] = true;
                }
            }
        }

        /** Whether there is any joint to show. */
        boolean isFound() {
            for (boolean leading : leads) {
                if (leading) {
                    return true;
                }
            }
            return false;
        }

        /** A search unfolds all that it finds. */
        boolean isOpen(int joint) {
            return !searched.isBlank() || !folded.contains(new Place(slot, joint));
        }

        void addCharacter(String name) {
            String which = slot == CharacterSlot.SOURCE ? "Source" : "Target";
            built.add(new Row(
                    slot, Skeleton.NONE, 0, name, which, true, isOpen(Skeleton.NONE), true, "##outliner " + which));
        }

        void addJoints(int depth) {
            Skeleton skeleton = rig.skeleton();
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                if (skeleton.parent(joint) == Skeleton.NONE) {
                    add(joint, depth);
                }
            }
        }

        private void add(int joint, int depth) {
            if (!leads[joint]) {
                return;
            }
            Skeleton skeleton = rig.skeleton();
            int[] children = skeleton.children(joint);
            String name = skeleton.name(joint);
            String limb = rig.roles().of(joint).part() == BodyPart.OTHER
                    ? ""
                    : Labels.role(rig.roles().of(joint));
            built.add(new Row(
                    slot,
                    joint,
                    depth,
                    name,
                    limb,
                    children.length > 0,
                    isOpen(joint),
                    found[joint],
                    "##outliner " + slot + ' ' + joint));
            if (isOpen(joint)) {
                for (int child : children) {
                    add(child, depth + 1);
                }
            }
        }
    }
}
