package dev.limber.editor.document;

/** A joint of one of the two characters. */
public record Selection(Part part, int joint) {}
