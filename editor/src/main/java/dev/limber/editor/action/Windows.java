package dev.limber.editor.action;

import imgui.type.ImBoolean;

/** Which windows over the stage are shown. */
public record Windows(
        ImBoolean shortcuts, ImBoolean export, ImBoolean exportClips, ImBoolean pictures, ImBoolean welcome) {
    public static Windows closed() {
        return new Windows(new ImBoolean(), new ImBoolean(), new ImBoolean(), new ImBoolean(), new ImBoolean());
    }
}
