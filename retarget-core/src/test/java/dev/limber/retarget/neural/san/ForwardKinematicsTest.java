package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.neural.Compute;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kinematics on tensors against those of motion-core, by way of the simplified body. */
class ForwardKinematicsTest {
    private static final int START = 20;

    private final Skeleton skeleton = Creatures.skeleton(4, 3, 2.5);
    private final Clip clip = Creatures.clip(skeleton, 3);
    private final SimplifiedBody body = SimplifiedBody.of(Rig.of(skeleton));
    private final BodyWindow window = BodyWindow.of(body.read(clip), START);

    @Test
    void positionsAreThoseOfMotionCore() {
        try (NDManager manager = Compute.cpu().newManager()) {
            ForwardKinematics kinematics = new ForwardKinematics(body.topology(), manager);
            NDArray motion = SanModel.batch(List.of(window.features()), SanNetworkSettings.WINDOW, manager);
            NDArray positions = kinematics.positions(kinematics.vectors(motion, offsets(manager)));
            for (int frame = 0; frame < SanNetworkSettings.WINDOW; frame += 9) {
                WorldPose world = WorldPose.of(clip.pose(START + frame));
                double size = world.position(1).distance(world.position(0)) / length(1);
                for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                    double apart = distance(positions, 0, joint, frame);
                    assertEquals(
                            world.position(0).distance(world.position(joint)) / size, apart, 1e-4, "joint " + joint);
                }
            }
        }
    }

    private double length(int edge) {
        float[] offsets = body.offsets();
        return new Vec3(offsets[3 * edge], offsets[3 * edge + 1], offsets[3 * edge + 2]).length();
    }

    private NDArray offsets(NDManager manager) {
        return manager.create(body.offsets(), new Shape(1, 3L * body.topology().edgeCount()));
    }

    private static double distance(NDArray positions, int a, int b, int frame) {
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            int at = axis * SanNetworkSettings.WINDOW + frame;
            squares += Math.pow(positions.getFloat(0, a, at) - positions.getFloat(0, b, at), 2);
        }
        return Math.sqrt(squares);
    }

    @Test
    void gradientsAreSlopes() {
        try (NDManager manager = Compute.cpu().newManager()) {
            ForwardKinematics kinematics = new ForwardKinematics(body.topology(), manager);
            NDArray motion = SanModel.batch(List.of(window.features()), SanNetworkSettings.WINDOW, manager);
            NDArray offsets = offsets(manager);
            motion.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray positions = kinematics.positions(kinematics.vectors(motion, offsets));
                collector.backward(positions.sub(target(positions)).square().sum());
            }
            float[] gradient = motion.getGradient().toFloatArray();
            float[] values = window.features();
            float step = 2e-3f;
            for (int i = 5; i < values.length; i += values.length / 11) {
                float[] moved = values.clone();
                moved[i] += step;
                motion.set(FloatBuffer.wrap(moved));
                double more = loss(kinematics, motion, offsets);
                moved[i] -= 2 * step;
                motion.set(FloatBuffer.wrap(moved));
                double less = loss(kinematics, motion, offsets);
                assertEquals(
                        (more - less) / (2 * step), gradient[i], 0.02 * (1 + Math.abs(gradient[i])), "number " + i);
            }
        }
    }

    /** Summed in doubles, as a slope is a small difference of large numbers. */
    private static double loss(ForwardKinematics kinematics, NDArray motion, NDArray offsets) {
        NDArray positions = kinematics.positions(kinematics.vectors(motion, offsets));
        float[] have = positions.toFloatArray();
        float[] want = target(positions).toFloatArray();
        double sum = 0;
        for (int i = 0; i < have.length; i++) {
            sum += Math.pow((double) have[i] - want[i], 2);
        }
        return sum;
    }

    /** Uneven in the frames and joints, so that no two gradients are alike. */
    private static NDArray target(NDArray positions) {
        return positions.getManager().arange(0f, (float) positions.size()).sin().reshape(positions.getShape());
    }
}
