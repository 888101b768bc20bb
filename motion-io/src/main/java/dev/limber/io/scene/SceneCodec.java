package dev.limber.io.scene;

import dev.limber.motion.SkinSurface;
import dev.limber.motion.Vec3;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;

/** Encodes scenes as bytes, to pass them between processes of the same build; without materials and morph targets. */
public final class SceneCodec {
    private SceneCodec() {}

    public static void write(Scene scene, DataOutputStream out) throws IOException {
        out.writeUTF(scene.source());
        out.writeInt(scene.nodes().size());
        for (Node node : scene.nodes()) {
            out.writeUTF(node.name());
            out.writeInt(node.parent());
            write(node.translation(), out);
            Quaterniondc q = node.rotation();
            write(new double[] {q.x(), q.y(), q.z(), q.w()}, out);
            write(node.scale(), out);
            out.writeUTF(node.kind().name());
        }
        out.writeInt(scene.animations().size());
        for (Animation animation : scene.animations()) {
            out.writeUTF(animation.name());
            out.writeInt(animation.tracks().size());
            for (Track track : animation.tracks()) {
                out.writeInt(track.node());
                out.writeUTF(track.property().name());
                out.writeUTF(track.interpolation().name());
                write(track.times(), out);
                write(track.values(), out);
            }
        }
        out.writeInt(scene.meshes().size());
        for (Mesh mesh : scene.meshes()) {
            write(mesh.positions(), out);
            write(mesh.normals(), out);
            write(mesh.triangles(), out);
            write(mesh.bindings(), out);
            write(mesh.weights(), out);
            write(mesh.nodes(), out);
            write(mesh.inverseBinds(), out);
        }
    }

    public static Scene read(DataInputStream in) throws IOException {
        String source = in.readUTF();
        List<Node> nodes = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readUTF();
            int parent = in.readInt();
            Vec3 translation = vector(in);
            double[] q = doubles(in);
            nodes.add(new Node(
                    name,
                    parent,
                    translation,
                    new Quaterniond(q[0], q[1], q[2], q[3]),
                    vector(in),
                    Node.Kind.valueOf(in.readUTF())));
        }
        List<Animation> animations = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            animations.add(animation(in));
        }
        List<Mesh> meshes = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            meshes.add(new Mesh(
                    floats(in),
                    floats(in),
                    ints(in),
                    new VertexWeights(ints(in), floats(in)),
                    ints(in),
                    doubles(in),
                    SkinSurface.PLAIN,
                    List.of()));
        }
        return new Scene(source, nodes, animations, meshes);
    }

    private static Animation animation(DataInputStream in) throws IOException {
        String name = in.readUTF();
        List<Track> tracks = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            tracks.add(new Track(
                    in.readInt(),
                    Track.Property.valueOf(in.readUTF()),
                    Track.Interpolation.valueOf(in.readUTF()),
                    doubles(in),
                    doubles(in)));
        }
        return new Animation(name, tracks);
    }

    private static void write(Vec3 v, DataOutputStream out) throws IOException {
        write(new double[] {v.x(), v.y(), v.z()}, out);
    }

    private static void write(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void write(int[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static Vec3 vector(DataInputStream in) throws IOException {
        return Vec3.of(doubles(in), 0);
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
