package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.shader.VarType;
import com.jme3.util.BufferUtils;
import dev.limber.motion.Skin;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The skins of a character in the scene. The graphics card moves their vertices; a frame sends the joints alone. */
final class SkinFigure {
    /** What fits into the uniforms of cards with 4,096 components, with room for the rest. */
    private static final int MOST_JOINTS = 256;

    private final Node node = new Node("skin");
    private final Node masks = new Node("skin masks");
    private final List<Piece> pieces = new ArrayList<>();
    private final SkinTextures textures = new SkinTextures();

    /** A chunk with what is drawn of it. */
    private record Piece(SkinRows rows, SkinTouch touch, Material material, SkinClothes clothes, SkinMask mask) {}

    /** @param plain the colour of skins that have none, and of all that are shown without materials */
    SkinFigure(List<Skin> skins, ColorRGBA plain, Materials materials) {
        for (Skin given : skins) {
            Skin skin = given.morphed();
            for (SkinChunk chunk : SkinChunk.of(skin, MOST_JOINTS)) {
                Mesh mesh = mesh(skin, chunk);
                Material material = materials.solid();
                SkinRows rows = new SkinRows(skin, chunk);
                material.setInt("JointRows", rows.rows().length);
                Geometry geometry = new Geometry("skin", mesh);
                geometry.setMaterial(material);
                // Bounds of the bind pose say nothing of where the character is.
                geometry.setCullHint(Spatial.CullHint.Never);
                node.attachChild(geometry);
                SkinClothes clothes = new SkinClothes(skin.surface(), plain, geometry, textures);
                SkinMask mask = new SkinMask(skin, chunk, rows, mesh, materials.mask());
                masks.attachChild(mask.geometry());
                pieces.add(new Piece(rows, new SkinTouch(skin, chunk, rows), material, clothes, mask));
            }
        }
    }

    private static Mesh mesh(Skin skin, SkinChunk chunk) {
        int count = chunk.vertices().length;
        FloatBuffer positions = BufferUtils.createFloatBuffer(3 * count);
        FloatBuffer normals = BufferUtils.createFloatBuffer(3 * count);
        FloatBuffer weights = BufferUtils.createFloatBuffer(4 * count);
        for (int vertex : chunk.vertices()) {
            positions.put(skin.positions(), 3 * vertex, 3);
            normals.put(skin.normals(), 3 * vertex, 3);
            weights.put(skin.weights(), 4 * vertex, 4);
        }
        ShortBuffer slots = BufferUtils.createShortBuffer(4 * count);
        for (int slot : chunk.slots()) {
            slots.put((short) slot);
        }
        Mesh mesh = new Mesh();
        SkinClothes.addTo(mesh, skin.surface(), chunk.vertices());
        mesh.setBuffer(VertexBuffer.Type.Position, 3, positions.flip());
        mesh.setBuffer(VertexBuffer.Type.Normal, 3, normals.flip());
        mesh.setBuffer(VertexBuffer.Type.HWBoneWeight, 4, weights.flip());
        mesh.setBuffer(VertexBuffer.Type.HWBoneIndex, 4, slots.flip());
        mesh.setBuffer(VertexBuffer.Type.Index, 3, BufferUtils.createIntBuffer(chunk.triangles()));
        mesh.updateBound();
        return mesh;
    }

    Node node() {
        return node;
    }

    /**
     * Takes up a pose.
     *
     * @param positions (joint, 3), scene, metres
     * @param rotations (joint, 4) wxyz, scene
     * @param scale metres per unit of the skins
     */
    void update(double[] positions, double[] rotations, double scale) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            piece.rows().update(positions, rotations, scale);
            piece.touch().forget();
            piece.material()
                    .setParam("Joints", VarType.Vector4Array, piece.rows().rows());
        }
    }

    /** Returns the nearest point that a ray meets, or {@code nearest} when that is nearer. */
    SkinTouch.Hit nearest(Vector3f from, Vector3f direction, SkinTouch.Hit nearest) {
        SkinTouch.Hit best = nearest;
        for (Piece piece : pieces) {
            best = piece.touch().nearest(from, direction, best);
        }
        return best;
    }

    /** Whether all its textures are there. */
    boolean isLoaded() {
        return textures.areLoaded();
    }

    /** Shows what the skin looks like by itself, as far as its textures are there by now, or the plain colour. */
    void dress(boolean dressed) {
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).clothes().show(dressed);
        }
    }

    /** Returns what of it is highlighted, for the outlines. */
    Node masks() {
        return masks;
    }

    /** Takes up which joints are highlighted, (joint). */
    void highlight(@Nullable Highlight[] highlights) {
        pieces.forEach(piece -> piece.mask().highlight(highlights));
    }

    /** Lets what is highlighted have outlines, and adds where it is. */
    void outline(boolean shown, ScreenRectangle where) {
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).mask().show(shown, where);
        }
    }
}
