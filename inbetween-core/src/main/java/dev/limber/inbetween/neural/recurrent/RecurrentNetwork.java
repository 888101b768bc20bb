package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.limber.inbetween.Inbetweener;
import dev.limber.neural.Compute;
import dev.limber.neural.Scaled;
import dev.limber.neural.Weights;
import dev.limber.neural.layer.Linear;

/**
 * The transition generator (Harvey et al. 2020, section 3.2): encoders of the state, of its offset from the target and
 * of the target, an LSTM, and a decoder of the change to the next frame, which is fed back as the next state.
 *
 * <p>With guidance, which the paper does not have, the change is relative to that of the interpolation, and the
 * difference from the interpolation decays with the remaining frames: an untrained network interpolates, and the last
 * frame matches the target. A gate sets how much of the current motion continues, so motion need not pass through the
 * memory.
 */
final class RecurrentNetwork implements AutoCloseable {
    private final RecurrentSettings settings;
    private final TimeToArrival timeToArrival;
    private final NDManager constants;
    private final NDArray unit; // (pose) usual change in a frame
    private final Encoder state;
    private final Encoder offset;
    private final Encoder target;
    private final Linear moving; // encodings of state and offset to gates
    private final Linear fixed; // encoding of the target to gates
    private final LstmCell cell;
    private final Encoder decoder;
    private final Linear out;

    /** Makes a network whose weights are added to {@code weights}. */
    RecurrentNetwork(RecurrentSettings settings, int longestTime, DeltaScale scale, Compute compute, Weights weights) {
        this.settings = settings;
        int hidden = settings.hidden();
        int encoding = settings.encoding();
        int memory = settings.memory();
        timeToArrival = new TimeToArrival(encoding, longestTime);
        constants = compute.newManager();
        unit = constants.create(scale.deviation());
        state = Encoder.add(weights, "state", 2 * Poses.SIZE + Poses.FEET, hidden, encoding);
        offset = Encoder.add(weights, "offset", 2 * Poses.SIZE, hidden, encoding);
        target = Encoder.add(weights, "target", Poses.SIZE, hidden, encoding);
        moving = Linear.add(weights, "lstm.moving", 2 * encoding, 4 * memory);
        fixed = Linear.add(weights, "lstm.fixed", encoding, 4 * memory);
        cell = LstmCell.add(weights, "lstm.memory", memory);
        decoder = Encoder.add(weights, "decoder", memory, hidden, encoding);
        out = Linear.addZero(weights, "out", encoding, 2 * Poses.SIZE + Poses.FEET);
    }

    /** Returns the numbers of target noise that a window takes. */
    int noiseSize() {
        return 2 * settings.encoding();
    }

    /**
     * Goes through past and gap.
     *
     * @param noise (1, window, {@link #noiseSize}) target noise at its full; all zero for none
     */
    Rollout run(RecurrentBatch batch, NDArray noise) {
        NDManager manager = batch.past().getManager();
        int last = Inbetweener.PAST - 1;
        int missing = batch.missing();
        Times times = times(last + missing, last + 1 + missing, manager);
        NDArray goal = batch.straight().get((missing + 1) + ":"); // (1, window, pose)

        NDList noises = noise.split(2, 2);
        NDArray goals =
                target.apply(goal).add(times.embeddings).add(noises.get(1).mul(times.noise));
        NDList fixedInputs = fixed.apply(goals).split(last + missing);
        NDArray offsetNoise = noises.get(0);

        NDArray past = batch.past();
        NDArray pastMotion = past.get("1:").sub(past.get(":-1"));
        pastMotion = NDArrays.concat(new NDList(pastMotion.get("0:1"), pastMotion));
        NDList known = moving.apply(
                        encode(past, pastMotion, batch.contacts(), goal, times.first(last + 1), offsetNoise))
                .split(last + 1L);
        NDArray zero = manager.zeros(new Shape(1, batch.windowCount(), settings.memory()));
        LstmCell.State memory = new LstmCell.State(zero, zero);
        for (int frame = 0; frame < last; frame++) {
            memory = cell.step(known.get(frame).add(fixedInputs.get(frame)), memory);
        }

        NDList straight = batch.straight().split(missing + 2L);
        NDArray pose = straight.get(0);
        NDArray motion = pastMotion.get(last + ":");
        NDArray away = pose.zerosLike(); // from the interpolation
        NDArray inputs = known.get(last);
        NDList poses = new NDList();
        NDList contacts = new NDList();
        for (int i = 0; i < missing; i++) {
            memory = cell.step(inputs.add(fixedInputs.get(last + i)), memory);
            NDList parts = out.apply(decoder.apply(memory.hidden())).split(new long[] {Poses.SIZE, 2L * Poses.SIZE}, 2);
            NDArray delta = parts.get(0).mul(unit);
            NDArray next;
            if (settings.guided()) {
                NDArray straightMotion = straight.get(i + 1).sub(straight.get(i));
                NDArray excess = motion.sub(straightMotion).mul(parts.get(1).tanh());
                double toGo = missing + 1.0 - i;
                away = Scaled.mul(away.add(delta).add(excess), 1 - 1 / toGo);
                next = straight.get(i + 1).add(away);
            } else {
                next = pose.add(delta);
            }
            NDArray standing = Activation.sigmoid(parts.get(2));
            poses.add(next);
            contacts.add(standing);
            if (i + 1 < missing) {
                motion = next.sub(pose);
                pose = next;
                inputs = moving.apply(encode(pose, motion, standing, goal, times.at(last + i + 1), offsetNoise));
            }
        }
        return new Rollout(
                NDArrays.concat(poses).swapAxes(0, 1), NDArrays.concat(contacts).swapAxes(0, 1));
    }

    /** Returns the encodings of states and of their offsets from the goal, (frame, window, 2 encoding). */
    private NDArray encode(NDArray pose, NDArray motion, NDArray standing, NDArray goal, Times times, NDArray noise) {
        NDArray states = NDArrays.concat(new NDList(pose, motion.div(unit), standing), 2);
        NDArray left = goal.sub(pose);
        NDArray leftPerFrame = left.div(unit).mul(times.share);
        NDArray offsets = NDArrays.concat(new NDList(left, leftPerFrame), 2);
        return NDArrays.concat(
                new NDList(
                        state.apply(states).add(times.embeddings),
                        offset.apply(offsets).add(times.embeddings).add(noise.mul(times.noise))),
                2);
    }

    /**
     * The parts that depend only on the number of remaining frames.
     *
     * @param embeddings (frame, 1, encoding)
     * @param share (frame, 1, 1) 1 / frames until the target
     * @param noise (frame, 1, 1) share of the noise that is there
     */
    private record Times(NDArray embeddings, NDArray share, NDArray noise) {
        Times first(int frames) {
            String range = ":" + frames;
            return new Times(embeddings.get(range), share.get(range), noise.get(range));
        }

        Times at(int frame) {
            String range = frame + ":" + (frame + 1);
            return new Times(embeddings.get(range), share.get(range), noise.get(range));
        }
    }

    private Times times(int frames, int end, NDManager manager) {
        float[] embeddings = new float[frames * settings.encoding()];
        float[] share = new float[frames];
        float[] noise = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            timeToArrival.write(end - frame, embeddings, frame * settings.encoding());
            share[frame] = 1f / (end - frame);
            noise[frame] = TargetNoise.share(end - frame);
        }
        return new Times(
                manager.create(embeddings, new Shape(frames, 1, settings.encoding())),
                manager.create(share, new Shape(frames, 1, 1)),
                manager.create(noise, new Shape(frames, 1, 1)));
    }

    @Override
    public void close() {
        constants.close();
    }
}
