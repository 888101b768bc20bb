package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Features by which poses of one body are compared: the positions of the ends of some of its chains, and of the joint
 * that carries the body, in leg lengths. Squared differences add up to a weighted mean over these joints.
 */
final class PoseFeatures {
    private final int[] joints;
    private final double[] weights; // (joint) whose squares sum up to 1
    private final double measure;

    private PoseFeatures(int[] joints, double[] weights, double measure) {
        this.joints = joints;
        this.weights = weights;
        this.measure = measure;
    }

    /** @param chains joints from the body outwards */
    static PoseFeatures of(List<List<Integer>> chains, BodyChains body) {
        List<Integer> joints = new ArrayList<>(List.of(body.root()));
        List<Double> shares = new ArrayList<>(List.of(1.0));
        for (List<Integer> chain : chains) {
            double share = share(chain, body);
            int end = end(chain, body);
            joints.add(chain.get(end));
            shares.add(share);
        }
        double sum = shares.stream().mapToDouble(share -> share).sum();
        return new PoseFeatures(
                joints.stream().mapToInt(joint -> joint).toArray(),
                shares.stream().mapToDouble(share -> Math.sqrt(share / sum)).toArray(),
                body.measure());
    }

    /** Legs and trunk characterise a gait; ears and jaws hardly matter. */
    private static double share(List<Integer> joints, BodyChains body) {
        ChainKind kind = body.chains().stream()
                .filter(chain -> chain.joints().contains(joints.get(0)))
                .map(Chain::kind)
                .findFirst()
                .orElse(ChainKind.TRUNK);
        return switch (kind) {
            case TRUNK, LEG, ARM, WING, FIN -> 1;
            case HEAD, NECK -> 0.5;
            case TAIL -> 0.3;
            case JAW, EAR, OTHER -> 0.05;
        };
    }

    private static int end(List<Integer> joints, BodyChains body) {
        return body.chains().stream()
                .filter(Chain::meetsGround)
                .mapToInt(chain -> joints.indexOf(chain.contact()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(joints.size() - 1);
    }

    /** Returns how many numbers a frame has. */
    int size() {
        return 3 * joints.length;
    }

    /** Returns the features of all frames, (frame, {@link #size}). */
    float[] of(Clip clip) {
        float[] features = new float[clip.frameCount() * size()];
        clip.forEach((frame, pose, world) -> {
            double[] positions = world.positions();
            for (int i = 0; i < size(); i++) {
                features[frame * size() + i] =
                        (float) (weights[i / 3] * positions[3 * joints[i / 3] + i % 3] / measure);
            }
        });
        return features;
    }

    /** Returns the squared difference of two frames. */
    static double difference(float[] a, int frame, float[] b, int other, int size) {
        double sum = 0;
        for (int i = 0, x = frame * size, y = other * size; i < size; i++) {
            double off = a[x + i] - b[y + i];
            sum += off * off;
        }
        return sum;
    }
}
