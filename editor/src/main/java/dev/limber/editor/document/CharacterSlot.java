package dev.limber.editor.document;

/** The two characters of a retargeting. */
public enum CharacterSlot {
    SOURCE,
    TARGET;

    public CharacterSlot other() {
        return this == SOURCE ? TARGET : SOURCE;
    }
}
