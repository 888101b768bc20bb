package dev.limber.editor.action;

import dev.limber.editor.keys.Command;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An action of a menu entry and, where it has one, a key.
 *
 * @param label as the menu shows it now
 * @param enabled whether it can be done now
 */
public record Action(
        Menu menu, Supplier<String> label, Optional<Command> command, BooleanSupplier enabled, Runnable run) {}
