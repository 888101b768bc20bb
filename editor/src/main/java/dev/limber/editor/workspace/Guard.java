package dev.limber.editor.workspace;

/** Guards operations that would lose work. */
@FunctionalInterface
public interface Guard {
    /**
     * Does something, once the user has decided about unsaved work where there is any.
     *
     * @param what comes then, such as {@code quitting}
     */
    void before(String what, Runnable then);
}
