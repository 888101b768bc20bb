package dev.limber.editor.view;

import dev.limber.editor.document.CharacterSlot;
import java.util.function.IntConsumer;

/**
 * A joint that is asked for: the next click in the view answers.
 *
 * @param slot whose joint it has to be
 * @param what it is wanted for, in plain words
 * @param chosen takes the joint
 */
public record JointPick(CharacterSlot slot, String what, IntConsumer chosen) {}
