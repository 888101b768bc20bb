package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The highlighted bones of a figure in the picture of {@link Outlines}. */
final class BoneMask {
    private final FigureShape shape;
    private final Mask mask;
    private final byte[] shares; // (corner of the shape, class) as of SkinShares
    private final int[] highlighted; // (triangle, 3), corners of the shape
    private int count; // of those corners

    /** @param mesh of the shape */
    BoneMask(FigureShape shape, Mesh mesh, Material material) {
        this.shape = shape;
        mask = new Mask(mesh, material);
        shares = new byte[SkinShares.CLASSES * shape.cornerCount()];
        highlighted = new int[shape.cornerCount()];
    }

    Geometry geometry() {
        return mask.geometry();
    }

    /** Takes up which joints are highlighted, (joint). */
    void highlight(@Nullable Highlight[] highlights) {
        Arrays.fill(shares, (byte) 0);
        count = 0;
        for (int corner = 0; corner < shape.cornerCount(); corner++) {
            Highlight highlight = highlights[shape.joints[corner]];
            if (highlight != null) {
                shares[SkinShares.CLASSES * corner + highlight.place()] = (byte) 255;
                highlighted[count++] = corner;
            }
        }
        mask.set(shares, highlighted, count);
    }

    /** Draws them as the shape is now, if there are any, and adds where they are. */
    void show(boolean shown, ScreenRectangle where) {
        mask.show(shown);
        float[] p = shape.positions;
        for (int i = 0; shown && i < count; i++) {
            int at = 3 * highlighted[i];
            where.add(p[at], p[at + 1], p[at + 2]);
        }
    }
}
