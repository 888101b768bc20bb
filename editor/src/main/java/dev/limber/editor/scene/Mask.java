package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** The highlighted triangles of a mesh, for the picture of {@link Outlines}. They move with the mesh, whose buffers they share. */
final class Mask {
    private final Mesh mesh = new Mesh();
    private final Geometry geometry = new Geometry("mask", mesh);
    private final int vertexCount;
    private boolean any;

    Mask(Mesh shown, Material material) {
        for (VertexBuffer.Type type : new VertexBuffer.Type[] {
            VertexBuffer.Type.Position, VertexBuffer.Type.HWBoneWeight, VertexBuffer.Type.HWBoneIndex
        }) {
            VertexBuffer buffer = shown.getBuffer(type);
            if (buffer != null) {
                mesh.setBuffer(buffer);
            }
        }
        vertexCount = shown.getVertexCount();
        geometry.setMaterial(material);
        show(false);
    }

    Geometry geometry() {
        return geometry;
    }

    /**
     * Takes up what is highlighted.
     *
     * @param shares (vertex, class) as of {@link SkinShares}
     * @param triangles (triangle, 3), vertices
     * @param corners of the triangles that count, the first ones
     */
    void set(byte[] shares, int[] triangles, int corners) {
        any = corners > 0;
        if (any) {
            setShares(shares);
            setTriangles(triangles, corners);
        }
    }

    private void setShares(byte[] shares) {
        VertexBuffer buffer = mesh.getBuffer(VertexBuffer.Type.Color);
        if (buffer == null) {
            buffer = new VertexBuffer(VertexBuffer.Type.Color);
            buffer.setupData(
                    VertexBuffer.Usage.Dynamic,
                    SkinShares.CLASSES,
                    VertexBuffer.Format.UnsignedByte,
                    BufferUtils.createByteBuffer(SkinShares.CLASSES * vertexCount));
            buffer.setNormalized(true);
            mesh.setBuffer(buffer);
        }
        ByteBuffer data = (ByteBuffer) buffer.getData();
        data.clear();
        data.put(shares).flip();
        buffer.updateData(data);
    }

    private void setTriangles(int[] triangles, int corners) {
        VertexBuffer buffer = mesh.getBuffer(VertexBuffer.Type.Index);
        if (buffer == null) {
            mesh.setBuffer(VertexBuffer.Type.Index, 3, BufferUtils.createIntBuffer(triangles.length));
            buffer = mesh.getBuffer(VertexBuffer.Type.Index);
        }
        IntBuffer data = (IntBuffer) buffer.getData();
        data.clear();
        data.put(triangles, 0, corners).flip();
        buffer.updateData(data);
        mesh.updateCounts();
    }

    /** Draws it, if there is anything. */
    void show(boolean shown) {
        geometry.setCullHint(shown && any ? Spatial.CullHint.Never : Spatial.CullHint.Always);
    }
}
