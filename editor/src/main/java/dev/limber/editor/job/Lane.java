package dev.limber.editor.job;

/** Jobs of one lane run one after the other; lanes do not wait for each other. */
public enum Lane {
    /** What follows from the document: retargeting, in-betweening, measures. */
    WORK,
    /** Files that are read and written. */
    FILES,
    /** Many clips, of which none is the document's. */
    CLIPS,
    /** Pictures that are written while the window draws them. */
    PICTURES,
    /** Dialogs of the desktop, which last until the user closes them. */
    DIALOGS
}
