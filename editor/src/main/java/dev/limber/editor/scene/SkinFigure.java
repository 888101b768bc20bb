package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.shader.VarType;
import com.jme3.util.BufferUtils;
import dev.limber.motion.Skin;
import java.nio.ByteBuffer;
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
    private final List<Piece> pieces = new ArrayList<>();

    /** A chunk with what is drawn of it. */
    private record Piece(Skin skin, SkinChunk chunk, SkinRows rows, Mesh mesh, Material material) {}

    SkinFigure(List<Skin> skins, Materials materials) {
        for (Skin skin : skins) {
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
                pieces.add(new Piece(skin, chunk, rows, mesh, material));
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
        mesh.setBuffer(VertexBuffer.Type.Position, 3, positions.flip());
        mesh.setBuffer(VertexBuffer.Type.Normal, 3, normals.flip());
        mesh.setBuffer(VertexBuffer.Type.HWBoneWeight, 4, weights.flip());
        mesh.setBuffer(VertexBuffer.Type.HWBoneIndex, 4, slots.flip());
        mesh.setBuffer(VertexBuffer.Type.Index, 3, BufferUtils.createIntBuffer(chunk.triangles()));
        VertexBuffer colors = new VertexBuffer(VertexBuffer.Type.Color);
        colors.setupData(
                VertexBuffer.Usage.Dynamic,
                4,
                VertexBuffer.Format.UnsignedByte,
                BufferUtils.createByteBuffer(4 * count));
        colors.setNormalized(true);
        mesh.setBuffer(colors);
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
            piece.material()
                    .setParam("Joints", VarType.Vector4Array, piece.rows().rows());
        }
    }

    /**
     * Colours the skin.
     *
     * @param base where none of {@code colors} says otherwise
     * @param colors (joint), of what these joints move; null for the base
     */
    void paint(ColorRGBA base, @Nullable ColorRGBA[] colors) {
        for (Piece piece : pieces) {
            VertexBuffer buffer = piece.mesh().getBuffer(VertexBuffer.Type.Color);
            ByteBuffer data = (ByteBuffer) buffer.getData();
            data.clear();
            for (int vertex : piece.chunk().vertices()) {
                float r = base.r;
                float g = base.g;
                float b = base.b;
                for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
                    ColorRGBA color = colors[piece.skin().joints()[i]];
                    if (color != null) {
                        float weight = piece.skin().weights()[i];
                        r += weight * (color.r - base.r);
                        g += weight * (color.g - base.g);
                        b += weight * (color.b - base.b);
                    }
                }
                data.put(unit(r)).put(unit(g)).put(unit(b)).put((byte) -1);
            }
            data.flip();
            buffer.updateData(data);
        }
    }

    private static byte unit(float value) {
        return (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
