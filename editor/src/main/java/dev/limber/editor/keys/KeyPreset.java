package dev.limber.editor.keys;

/** Keys and mouse as the hands know them from a program. What has no key there keeps Limber's. */
public enum KeyPreset {
    LIMBER("Limber"),
    BLENDER("Blender"),
    MAYA("Maya");

    private final String label;

    KeyPreset(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Makes the table of all keys. */
    public KeyTable table() {
        return switch (this) {
            case LIMBER -> limber();
            case BLENDER -> blender();
            case MAYA -> maya();
        };
    }

    private static KeyTable limber() {
        return new KeyTable()
                .key(Command.NEW_PROJECT, "Ctrl+N")
                .key(Command.OPEN_MOTION, "Ctrl+O")
                .key(Command.OPEN_TARGET, "Ctrl+Shift+O")
                .key(Command.OPEN_PROJECT, "Ctrl+Shift+P")
                .key(Command.SAVE, "Ctrl+S")
                .key(Command.SAVE_AS, "Ctrl+Shift+S")
                .key(Command.EXPORT, "Ctrl+E")
                .key(Command.WRITE_PICTURES, "F12")
                .key(Command.QUIT, "Ctrl+Q")
                .key(Command.UNDO, "Ctrl+Z")
                .key(Command.REDO, "Ctrl+Shift+Z", "Ctrl+Y")
                .key(Command.SELECT_ALL, "Ctrl+A")
                .key(Command.SET_KEY, "K")
                .key(Command.DELETE_KEYS, "Del")
                .key(Command.PREVIOUS_KEY, ",")
                .key(Command.NEXT_KEY, ".")
                .key(Command.REDUCE, "Ctrl+Shift+K")
                .key(Command.MOVE_JOINTS, "W")
                .key(Command.ROTATE_JOINTS, "E")
                .key(Command.START_RANGE, "[")
                .key(Command.END_RANGE, "]")
                .key(Command.MAKE_GAP, "G")
                .key(Command.FILL_GAPS, "B")
                .key(Command.ACCEPT_VARIANT, "Enter")
                .key(Command.DISCARD_VARIANTS, "Esc")
                .key(Command.COPY_POSE, "Ctrl+C")
                .key(Command.PASTE_POSE, "Ctrl+V")
                .key(Command.PASTE_MIRRORED, "Ctrl+Shift+V")
                .key(Command.MIRROR_POSE, "Ctrl+Shift+M")
                .key(Command.ADD_LAYER, "Ctrl+L")
                .key(Command.SET_LAYER_KEY, "Shift+K")
                .key(Command.FRAME_SELECTED, "F")
                .key(Command.FRAME_ALL, "A")
                .key(Command.FRONT, "1")
                .key(Command.BACK, "Ctrl+1")
                .key(Command.SIDE, "3")
                .key(Command.OTHER_SIDE, "Ctrl+3")
                .key(Command.TOP, "7")
                .key(Command.BOTTOM, "Ctrl+7")
                .key(Command.PERSPECTIVE, "5")
                .key(Command.PLAY, "Space")
                .key(Command.FRAME_BACK, "Left")
                .key(Command.FRAME_FORWARD, "Right")
                .key(Command.TEN_BACK, "Shift+Left")
                .key(Command.TEN_FORWARD, "Shift+Right")
                .key(Command.START_OF_LOOP, "Home")
                .key(Command.END_OF_LOOP, "End")
                .key(Command.HELP, "F1")
                .drag(Navigation.ORBIT, "left", "Alt+left")
                .drag(Navigation.PAN, "right", "middle")
                .drag(Navigation.ZOOM, "Alt+right");
    }

    private static KeyTable blender() {
        return limber().key(Command.GRAB_JOINT, "G")
                .key(Command.TURN_JOINT, "R")
                .key(Command.MOVE_JOINTS)
                .key(Command.ROTATE_JOINTS)
                .key(Command.MAKE_GAP, "Shift+G")
                .key(Command.SELECT_ALL, "A")
                .key(Command.SET_KEY, "I", "K")
                .key(Command.SET_LAYER_KEY, "Shift+I", "Shift+K")
                .key(Command.DELETE_KEYS, "X", "Del")
                .key(Command.PREVIOUS_KEY, "Down", ",")
                .key(Command.NEXT_KEY, "Up", ".")
                .key(Command.START_RANGE, "Ctrl+Home", "[")
                .key(Command.END_RANGE, "Ctrl+End", "]")
                .key(Command.FRAME_SELECTED, "Keypad .", "F")
                .key(Command.FRAME_ALL, "Home")
                .key(Command.TEN_BACK, "Ctrl+Left")
                .key(Command.TEN_FORWARD, "Ctrl+Right")
                .key(Command.START_OF_LOOP, "Shift+Left")
                .key(Command.END_OF_LOOP, "Shift+Right", "End")
                .drag(Navigation.ORBIT, "middle", "Alt+left", "left")
                .drag(Navigation.PAN, "Shift+middle", "Shift+Alt+left", "right")
                .drag(Navigation.ZOOM, "Ctrl+middle", "Ctrl+Alt+left");
    }

    private static KeyTable maya() {
        return limber().key(Command.UNDO, "Ctrl+Z", "Z")
                .key(Command.REDO, "Ctrl+Y", "Shift+Z", "Ctrl+Shift+Z")
                .key(Command.SET_KEY, "S", "K")
                .key(Command.SET_LAYER_KEY, "Shift+S", "Shift+K")
                .key(Command.PLAY, "Alt+V", "Space")
                .key(Command.FRAME_BACK, "Alt+,", "Left")
                .key(Command.FRAME_FORWARD, "Alt+.", "Right")
                .key(Command.START_OF_LOOP, "Alt+Shift+V", "Home")
                .drag(Navigation.ORBIT, "Alt+left", "left")
                .drag(Navigation.PAN, "Alt+middle", "middle", "right")
                .drag(Navigation.ZOOM, "Alt+right");
    }
}
