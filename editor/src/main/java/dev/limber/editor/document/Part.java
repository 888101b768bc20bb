package dev.limber.editor.document;

/** The two characters of a retargeting. */
public enum Part {
    SOURCE,
    TARGET;

    public Part other() {
        return this == SOURCE ? TARGET : SOURCE;
    }
}
