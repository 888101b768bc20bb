package dev.limber.editor.view;

import dev.limber.editor.document.CharacterSlot;
import java.util.function.IntConsumer;

/**
 * A request to pick a joint: the next click in the viewport answers it.
 *
 * @param slot whose joint it has to be
 * @param what it is wanted for, in plain words
 * @param chosen takes the joint
 */
public record JointPick(CharacterSlot slot, String what, IntConsumer chosen) {}
