package dev.limber.io.scene;

import dev.limber.motion.MorphTarget;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.VertexRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a mesh with several materials into one mesh per material. */
public final class MeshParts {
    private final Mesh mesh;
    private final int[] place; // (vertex of the mesh): vertex of the part, where part is the one in hand
    private final int[] part; // (vertex of the mesh), the last part that had it

    private MeshParts(Mesh mesh) {
        this.mesh = mesh;
        place = new int[mesh.positions().length / 3];
        part = new int[place.length];
        Arrays.fill(part, -1);
    }

    /**
     * Splits a mesh. A vertex on the border of several materials is duplicated.
     *
     * @param materialOf (triangle), places in {@code materials}
     */
    public static List<Mesh> of(Mesh mesh, int[] materialOf, List<SkinMaterial> materials) {
        int[] counts = new int[materials.size()]; // (material), triangles
        for (int material : materialOf) {
            counts[material]++;
        }
        int[][] triangles = new int[counts.length][]; // (material, triangle * 3)
        for (int m = 0; m < counts.length; m++) {
            triangles[m] = new int[3 * counts[m]];
        }
        int[] next = new int[counts.length];
        for (int t = 0; t < materialOf.length; t++) {
            System.arraycopy(mesh.triangles(), 3 * t, triangles[materialOf[t]], next[materialOf[t]], 3);
            next[materialOf[t]] += 3;
        }
        MeshParts parts = new MeshParts(mesh);
        List<Mesh> meshes = new ArrayList<>();
        for (int m = 0; m < counts.length; m++) {
            if (counts[m] == materialOf.length) {
                return List.of(mesh.with(materials.get(m)));
            }
            if (counts[m] > 0) {
                meshes.add(parts.cut(triangles[m], m, materials.get(m)));
            }
        }
        return meshes;
    }

    private Mesh cut(int[] triangles, int number, SkinMaterial material) {
        int[] vertices = new int[Math.min(place.length, triangles.length)]; // (vertex of the part): of the mesh
        int count = 0;
        int[] own = new int[triangles.length];
        for (int i = 0; i < triangles.length; i++) {
            int vertex = triangles[i];
            if (part[vertex] != number) {
                part[vertex] = number;
                place[vertex] = count;
                vertices[count++] = vertex;
            }
            own[i] = place[vertex];
        }
        int[] kept = Arrays.copyOf(vertices, count);
        int[] bindings = new int[4 * count];
        for (int v = 0; v < count; v++) {
            System.arraycopy(mesh.bindings(), 4 * kept[v], bindings, 4 * v, 4);
        }
        SkinSurface surface = mesh.surface();
        return new Mesh(
                VertexRows.pick(mesh.positions(), kept, 3),
                VertexRows.pick(mesh.normals(), kept, 3),
                own,
                new VertexWeights(bindings, VertexRows.pick(mesh.weights(), kept, 4)),
                mesh.nodes(),
                mesh.inverseBinds(),
                new SkinSurface(
                        material,
                        VertexRows.pick(surface.textureCoordinates(), kept, 2),
                        VertexRows.pick(surface.colors(), kept, 4)),
                mesh.morphTargets().stream().map(target -> cut(target, number)).toList());
    }

    /** Returns what a target moves of the part in hand. */
    private MorphTarget cut(MorphTarget target, int number) {
        int[] moved = IntStream.range(0, target.vertices().length)
                .filter(i -> part[target.vertices()[i]] == number)
                .toArray();
        // Parts keep vertices in the order of triangles, targets theirs by vertex.
        int[] byPlace = IntStream.of(moved)
                .boxed()
                .sorted(Comparator.comparingInt(i -> place[target.vertices()[i]]))
                .mapToInt(i -> i)
                .toArray();
        return new MorphTarget(
                target.name(),
                target.weight(),
                IntStream.of(byPlace).map(i -> place[target.vertices()[i]]).toArray(),
                VertexRows.pick(target.offsets(), byPlace, 3),
                VertexRows.pick(target.normalOffsets(), byPlace, 3));
    }
}
