package dev.limber.retarget.neural.residual;

import dev.limber.motion.Vec3;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.io.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bodies that a model was trained on, by their bones at rest. */
final class KnownBodies {
    private static final String TENSOR = "bodies";

    private final List<Vec3[]> bodies;

    private KnownBodies(List<Vec3[]> bodies) {
        this.bodies = bodies;
    }

    static KnownBodies of(Map<String, Vec3[]> bodies) {
        return new KnownBodies(new ArrayList<>(bodies.values()));
    }

    /** Returns the bones of all limbs on the left, in heights. */
    static Vec3[] signature(PooledBody body) {
        List<Vec3> bones = new ArrayList<>();
        for (Limb limb : Limb.ALL) {
            bones.addAll(List.of(LimbBones.bones(limb, false, body)));
        }
        return bones.toArray(Vec3[]::new);
    }

    /** Returns how far the nearest known body is, root mean square of the bones' differences, in heights. */
    double distance(PooledBody body) {
        Vec3[] signature = signature(body);
        double nearest = Double.POSITIVE_INFINITY;
        for (Vec3[] known : bodies) {
            double sum = 0;
            for (int i = 0; i < signature.length; i++) {
                Vec3 d = signature[i].minus(known[i]);
                sum += d.dot(d) / signature.length;
            }
            nearest = Math.min(nearest, Math.sqrt(sum));
        }
        return nearest;
    }

    static KnownBodies from(Safetensors file) {
        Tensor tensor = file.tensor(TENSOR);
        int bones = (int) tensor.shape()[1];
        List<Vec3[]> bodies = new ArrayList<>();
        for (int b = 0; b < tensor.shape()[0]; b++) {
            Vec3[] body = new Vec3[bones];
            for (int i = 0; i < bones; i++) {
                int at = 3 * (b * bones + i);
                float[] v = tensor.values();
                body[i] = new Vec3(v[at], v[at + 1], v[at + 2]);
            }
            bodies.add(body);
        }
        return new KnownBodies(bodies);
    }

    Map<String, Tensor> toTensors() {
        int bones = bodies.get(0).length;
        float[] values = new float[bodies.size() * bones * 3];
        int at = 0;
        for (Vec3[] body : bodies) {
            for (Vec3 bone : body) {
                values[at++] = (float) bone.x();
                values[at++] = (float) bone.y();
                values[at++] = (float) bone.z();
            }
        }
        return Map.of(TENSOR, new Tensor(new long[] {bodies.size(), bones, 3}, values));
    }
}
