package dev.limber.editor.ui;

import dev.limber.editor.scene.ViewArea;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.PanelWindow;
import imgui.ImGui;
import imgui.ImGuiViewport;
import imgui.flag.ImGuiDir;
import imgui.flag.ImGuiDockNodeFlags;
import imgui.internal.ImGuiDockNode;
import imgui.type.ImInt;
import java.util.List;

/** Where the panels dock: characters, mapping and outliner on the left, properties and animation right, timeline and curves below, the stage between. */
public final class Layout {
    public static final String CHARACTERS = Icons.PERSON + " Characters";
    public static final String MAPPING = Icons.LINK + " Mapping";
    public static final String OUTLINER = Icons.TREE + " Outliner";
    public static final String PROPERTIES = Icons.SLIDERS + " Properties";
    public static final String ANIMATE = Icons.KEY + " Animate";
    public static final String TIMELINE = Icons.CLOCK + " Timeline";
    public static final String METRICS = Icons.CHART + " Feet";
    public static final String CLIPS = Icons.OPEN + " Clips";
    public static final String CURVES = Icons.CURVES + " Curves";

    private static final float LEFT = 0.22f; // of the width
    private static final float RIGHT = 0.26f; // of what the left leaves
    private static final float BOTTOM = 0.27f; // of the height
    private static final float TOP_LEFT = 0.38f; // of the left column
    private static final float LEAST_LEFT = 18; // in font sizes
    private static final float LEAST_RIGHT = 20;

    private static final int SETTLED = 2; // frames after which docked windows have their tabs

    private boolean first = true;
    private List<String> front = List.of(MAPPING, PROPERTIES, TIMELINE); // the tabs to choose
    private int framesUntilTabs;

    /** Makes the dock space and returns the area that is left for the stage. */
    public ViewArea update() {
        PanelWindow.pushUnfilled();
        int space = ImGui.dockSpaceOverViewport(ImGui.getMainViewport(), ImGuiDockNodeFlags.PassthruCentralNode);
        PanelWindow.popUnfilled();
        if (first) {
            first = false;
            if (!imgui.internal.ImGui.dockBuilderGetNode(space).isSplitNode()) {
                build(space);
                framesUntilTabs = SETTLED;
            }
        }
        ImGuiDockNode centre = imgui.internal.ImGui.dockBuilderGetCentralNode(space);
        ImGuiViewport window = ImGui.getMainViewport();
        return new ViewArea(
                centre.getPosX() - window.getPosX(),
                centre.getPosY() - window.getPosY(),
                centre.getSizeX(),
                centre.getSizeY());
    }

    /** Brings the tabs to the front that matter first; called after all panels are drawn. */
    public void chooseTabs() {
        if (framesUntilTabs > 0 && --framesUntilTabs == 0) {
            front.forEach(ImGui::setWindowFocus);
        }
    }

    /** Brings the tabs to the front again that are there now, when ImGui has started over. */
    void keepTabs() {
        front = PanelWindow.seen();
        framesUntilTabs = SETTLED;
    }

    private static void build(int space) {
        float em = ImGui.getFontSize() / ImGui.getMainViewport().getSizeX();
        float leftShare = Math.max(LEFT, LEAST_LEFT * em);
        float rightShare = Math.max(RIGHT, LEAST_RIGHT * em / (1 - leftShare));
        ImInt rest = new ImInt(space);
        int bottom = imgui.internal.ImGui.dockBuilderSplitNode(rest.get(), ImGuiDir.Down, BOTTOM, null, rest);
        int left = imgui.internal.ImGui.dockBuilderSplitNode(rest.get(), ImGuiDir.Left, leftShare, null, rest);
        int right = imgui.internal.ImGui.dockBuilderSplitNode(rest.get(), ImGuiDir.Right, rightShare, null, rest);
        ImInt lower = new ImInt(left);
        int upper = imgui.internal.ImGui.dockBuilderSplitNode(left, ImGuiDir.Up, TOP_LEFT, null, lower);
        imgui.internal.ImGui.dockBuilderDockWindow(CHARACTERS, upper);
        imgui.internal.ImGui.dockBuilderDockWindow(MAPPING, lower.get());
        imgui.internal.ImGui.dockBuilderDockWindow(OUTLINER, lower.get());
        imgui.internal.ImGui.dockBuilderDockWindow(PROPERTIES, right);
        imgui.internal.ImGui.dockBuilderDockWindow(ANIMATE, right);
        imgui.internal.ImGui.dockBuilderDockWindow(TIMELINE, bottom);
        imgui.internal.ImGui.dockBuilderDockWindow(CURVES, bottom);
        imgui.internal.ImGui.dockBuilderDockWindow(METRICS, bottom);
        imgui.internal.ImGui.dockBuilderDockWindow(CLIPS, bottom);
        imgui.internal.ImGui.dockBuilderFinish(space);
    }
}
