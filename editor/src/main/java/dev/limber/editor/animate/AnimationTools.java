package dev.limber.editor.animate;

import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.file.PoseLibrary;
import dev.limber.editor.workspace.Guard;
import dev.limber.editor.workspace.Workspace;
import java.util.List;

/** The tools that change motion, each with its state. */
public record AnimationTools(
        KeySelection selectedKeys,
        KeySelection selectedLayerKeys,
        KeyTools keys,
        LayerTools layers,
        CurveTools curves,
        Pins pins,
        Posing posing,
        PoseClipboard poses,
        PoseShelf shelf,
        ClipTools clips,
        Inbetweening inBetweening) {
    /**
     * Makes all tools.
     *
     * @param methods one at least; the first is the default
     * @param library of poses
     * @param guard stands before what would throw work away
     */
    public static AnimationTools create(
            Workspace workspace,
            Retargeting retargeting,
            ContactCache contacts,
            List<InbetweenMethod> methods,
            PoseLibrary library,
            Guard guard) {
        KeySelection selected = new KeySelection();
        Pins pins = new Pins(contacts);
        LayerTools layers = new LayerTools(workspace, pins);
        Posing posing = new Posing(workspace, layers, pins);
        PoseClipboard poses = new PoseClipboard(workspace, posing);
        return new AnimationTools(
                selected,
                new KeySelection(),
                new KeyTools(workspace, retargeting, selected, guard),
                layers,
                new CurveTools(workspace, layers),
                pins,
                posing,
                poses,
                new PoseShelf(workspace, library, poses),
                new ClipTools(workspace, pins, layers),
                new Inbetweening(workspace, methods, pins));
    }
}
