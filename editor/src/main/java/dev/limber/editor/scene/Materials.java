package dev.limber.editor.scene;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState;

/** The materials of the viewport; all take their colours from the corners. */
final class Materials {
    private final AssetManager assets;

    Materials(AssetManager assets) {
        this.assets = assets;
    }

    /** Lit, for the faces of figures. */
    Material solid() {
        return new Material(assets, "dev/limber/editor/scene/figure.j3md");
    }

    /** For what has outlines; of what is drawn over each other, the higher level stays. */
    Material mask() {
        Material material = new Material(assets, "dev/limber/editor/scene/mask.j3md");
        material.getAdditionalRenderState().setBlendMode(RenderState.BlendMode.Custom);
        material.getAdditionalRenderState().setBlendEquation(RenderState.BlendEquation.Max);
        return material;
    }

    /** Unlit, for {@link LineMesh}. */
    Material line() {
        return new Material(assets, "dev/limber/editor/scene/line.j3md");
    }

    /** Unlit and blended, for faces. */
    Material flat() {
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setBoolean("VertexColor", true);
        material.getAdditionalRenderState().setBlendMode(RenderState.BlendMode.Alpha);
        return material;
    }

    /** Unlit and translucent, for ghosts: only their nearest faces show, so that bones do not shine through each other. */
    Material ghost() {
        Material material = flat();
        material.getAdditionalRenderState().setFaceCullMode(RenderState.FaceCullMode.Back);
        return material;
    }
}
