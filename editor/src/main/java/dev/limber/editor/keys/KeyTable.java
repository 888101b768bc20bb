package dev.limber.editor.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of all commands and the drags that move the camera, of one preset. */
public final class KeyTable {
    private final Map<Command, List<Shortcut>> keys = new EnumMap<>(Command.class);
    private final Map<Navigation, List<MouseDrag>> drags = new EnumMap<>(Navigation.class);

    /** Gives a command its keys, the one that menus show first; those that it had are gone. */
    KeyTable key(Command command, String... shortcuts) {
        keys.put(command, Arrays.stream(shortcuts).map(Shortcut::of).toList());
        return this;
    }

    /** Lets drags move the camera. */
    KeyTable drag(Navigation navigation, String... labels) {
        drags.put(navigation, Arrays.stream(labels).map(MouseDrag::of).toList());
        return this;
    }

    /** Returns the keys of a command, the one that menus show first. */
    public List<Shortcut> of(Command command) {
        return keys.getOrDefault(command, List.of());
    }

    /** Returns the drags that move the camera so. */
    public List<MouseDrag> of(Navigation navigation) {
        return drags.getOrDefault(navigation, List.of());
    }

    /** Returns what a drag does with the camera. */
    public Optional<Navigation> navigation(int button, Modifiers held) {
        MouseDrag drag = new MouseDrag(button, held);
        return drags.entrySet().stream()
                .filter(entry -> entry.getValue().contains(drag))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns commands that one key calls, two by two. */
    List<List<Command>> conflicts() {
        List<List<Command>> found = new ArrayList<>();
        for (Command a : keys.keySet()) {
            for (Command b : keys.keySet()) {
                if (a.compareTo(b) < 0 && of(a).stream().anyMatch(of(b)::contains)) {
                    found.add(List.of(a, b));
                }
            }
        }
        return found;
    }
}
