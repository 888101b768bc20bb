package dev.limber.editor.document;

import java.util.function.UnaryOperator;

/**
 * A change to the document.
 *
 * @param name as the undo menu shows it
 */
public record Edit(String name, UnaryOperator<Document> change) {}
