package dev.limber.editor.animate;

import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.workspace.Workspace;
import java.util.List;

/** The tools that change motion, each with its state. */
public record Animation(KeySelection selectedKeys, KeyTools keys, Posing posing, InBetweening inBetweening) {
    /**
     * Makes all tools.
     *
     * @param fillers one at least; the first is the default
     */
    public static Animation create(Workspace workspace, Retargeting retargeting, List<InbetweenMethod> fillers) {
        KeySelection selected = new KeySelection();
        return new Animation(
                selected,
                new KeyTools(workspace, retargeting, selected),
                new Posing(workspace),
                new InBetweening(workspace, fillers));
    }
}
