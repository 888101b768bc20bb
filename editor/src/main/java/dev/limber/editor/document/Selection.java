package dev.limber.editor.document;

/** A joint of one of the two characters. */
public record Selection(CharacterSlot slot, int joint) {}
