package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector4f;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer;
import com.jme3.texture.Texture;
import com.jme3.util.BufferUtils;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.Srgb;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The look of a skin: its own material, or the plain colour. */
final class SkinClothes {
    /** Of what shines through, what is so thin is not there: it hides nothing behind it. */
    private static final float THINNEST = 0.05f;

    private final SkinSurface surface;
    private final Vector4f own;
    private final Vector4f plain;
    private final Geometry geometry;
    private final Optional<CompletableFuture<Optional<Texture>>> texture;
    private boolean dressed;
    private boolean textured;
    private boolean begun;

    /** @param plain sRGB, in place of no material */
    SkinClothes(SkinSurface surface, ColorRGBA plain, Geometry geometry, SkinTextures textures) {
        this.surface = surface;
        this.geometry = geometry;
        SkinMaterial m = surface.material();
        this.plain = new Vector4f(Srgb.toLinear(plain.r), Srgb.toLinear(plain.g), Srgb.toLinear(plain.b), 1);
        own = m.isPlain() && !surface.isColored() ? this.plain : new Vector4f(m.red(), m.green(), m.blue(), m.alpha());
        texture = m.texture().map(textures::load);
    }

    /** Adds what the surface says about vertices to a mesh of some of them. */
    static void addTo(Mesh mesh, SkinSurface surface, int[] vertices) {
        if (surface.isMapped()) {
            mesh.setBuffer(VertexBuffer.Type.TexCoord, 2, taken(surface.textureCoordinates(), vertices, 2));
        }
        if (surface.isColored()) {
            mesh.setBuffer(VertexBuffer.Type.TexCoord2, 4, taken(surface.colors(), vertices, 4));
        }
    }

    private static FloatBuffer taken(float[] from, int[] vertices, int width) {
        FloatBuffer to = BufferUtils.createFloatBuffer(width * vertices.length);
        for (int vertex : vertices) {
            to.put(from, width * vertex, width);
        }
        return to.flip();
    }

    /** Puts the clothes on or off; a texture that is not there yet comes with a later call. Cheap when nothing changes. */
    void show(boolean newDressed) {
        boolean nowTextured = newDressed && texture.isPresent() && texture.get().isDone();
        if (begun && newDressed == dressed && nowTextured == textured) {
            return;
        }
        begun = true;
        dressed = newDressed;
        textured = nowTextured;
        Material material = geometry.getMaterial();
        material.setVector4("BaseColor", dressed ? own : plain);
        Optional<Texture> map = textured ? texture.flatMap(CompletableFuture::join) : Optional.empty();
        map.ifPresentOrElse(t -> material.setTexture("BaseColorMap", t), () -> clear(material, "BaseColorMap"));
        if (dressed && surface.isColored()) {
            material.setBoolean("VertexColors", true);
        } else {
            clear(material, "VertexColors");
        }
        Alpha alpha = dressed ? surface.material().alphaMode() : Alpha.OPAQUE;
        if (alpha == Alpha.OPAQUE) {
            clear(material, "AlphaCutoff");
        } else {
            material.setFloat(
                    "AlphaCutoff", alpha == Alpha.MASK ? surface.material().alphaCutoff() : THINNEST);
        }
        boolean blends = alpha == Alpha.BLEND;
        RenderState state = material.getAdditionalRenderState();
        state.setBlendMode(blends ? RenderState.BlendMode.Alpha : RenderState.BlendMode.Off);
        geometry.setQueueBucket(blends ? RenderQueue.Bucket.Transparent : RenderQueue.Bucket.Inherit);
        state.setFaceCullMode(
                dressed && surface.material().doubleSided()
                        ? RenderState.FaceCullMode.Off
                        : RenderState.FaceCullMode.Back);
    }

    private static void clear(Material material, String name) {
        if (material.getParam(name) != null) {
            material.clearParam(name);
        }
    }
}
