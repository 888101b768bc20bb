package dev.limber.editor.action;

import imgui.type.ImBoolean;

/** The windows that are open over the viewport. */
public record Windows(
        ImBoolean shortcuts, ImBoolean export, ImBoolean exportClips, ImBoolean pictures, ImBoolean welcome) {
    public static Windows closed() {
        return new Windows(new ImBoolean(), new ImBoolean(), new ImBoolean(), new ImBoolean(), new ImBoolean());
    }
}
