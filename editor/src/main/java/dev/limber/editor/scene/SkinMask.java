package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.shader.VarType;
import dev.limber.motion.Skin;
import org.jspecify.annotations.Nullable;

/** The highlighted part of a chunk of a skin in the picture of {@link Outlines}. */
final class SkinMask {
    private final SkinRows rows;
    private final SkinShares shares;
    private final SkinBounds bounds; // of what is highlighted
    private final Mask mask;

    /** @param mesh of the chunk */
    SkinMask(Skin skin, SkinChunk chunk, SkinRows rows, Mesh mesh, Material material) {
        this.rows = rows;
        shares = new SkinShares(skin, chunk);
        bounds = new SkinBounds(skin, chunk, rows);
        mask = new Mask(mesh, material);
        material.setInt("JointRows", rows.rows().length);
    }

    Geometry geometry() {
        return mask.geometry();
    }

    /** Takes up which joints are highlighted, (joint). */
    void highlight(@Nullable Highlight[] highlights) {
        shares.update(highlights);
        mask.set(shares.shares(), shares.triangles(), shares.cornerCount());
        bounds.update(shares.triangles(), shares.cornerCount());
    }

    /** Draws it as the rows have it now, if there is anything, and adds where it is. */
    void show(boolean shown, ScreenRectangle where) {
        mask.show(shown);
        if (shown && shares.cornerCount() > 0) {
            geometry().getMaterial().setParam("Joints", VarType.Vector4Array, rows.rows());
            bounds.tell(where);
        }
    }
}
