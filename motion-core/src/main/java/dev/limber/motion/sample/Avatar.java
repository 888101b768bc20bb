package dev.limber.motion.sample;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinSurface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sample character of the editor: the VRM mannequin's skeleton with skin, hair and clothes. All of it is made by code, from
 * solids that melt into each other; kept as {@code assets/characters/avatar.glb}, because it takes seconds.
 */
public final class Avatar {
    private static final String SKELETON = "vrm";

    private Avatar() {}

    /** Returns the skeleton, in metres, y up, facing +z. */
    public static Skeleton skeleton() {
        return Mannequin.inMetres().stream()
                .filter(mannequin -> mannequin.id().equals(SKELETON))
                .findFirst()
                .orElseThrow()
                .skeleton();
    }

    /** Makes what is seen of it, one mesh for each material. */
    public static List<Skin> skins() {
        Skeleton skeleton = skeleton();
        AvatarFlesh flesh = new AvatarFlesh();
        AvatarWeights weights = new AvatarWeights(skeleton, flesh.parts());
        Map<SkinMaterial, SurfaceNet.Mesh> meshes = new LinkedHashMap<>();
        for (AvatarGarments.Garment garment : new AvatarGarments(flesh).all()) {
            SurfaceNet.Mesh mesh = SurfaceNet.of(garment.solid(), garment.least(), garment.most(), garment.cell());
            meshes.merge(garment.material(), mesh, SurfaceNet.Mesh::with);
        }
        return meshes.entrySet().stream()
                .map(entry -> skin(entry.getKey(), entry.getValue(), weights, skeleton))
                .toList();
    }

    private static Skin skin(SkinMaterial material, SurfaceNet.Mesh mesh, AvatarWeights following, Skeleton skeleton) {
        int count = mesh.positions().length;
        float[] positions = new float[3 * count];
        float[] normals = new float[3 * count];
        int[] joints = new int[4 * count];
        float[] weights = new float[4 * count];
        double[][] all = following.of(mesh);
        for (int vertex = 0; vertex < count; vertex++) {
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * vertex + axis] = (float) mesh.positions()[vertex][axis];
                normals[3 * vertex + axis] = (float) mesh.normals()[vertex][axis];
            }
            AvatarWeights.keepMost(all[vertex], vertex, joints, weights);
        }
        float[] none = {};
        return new Skin(
                positions,
                normals,
                mesh.triangles(),
                joints,
                weights,
                CapsuleMesh.inverseBind(skeleton),
                new SkinSurface(material, none, none));
    }
}
