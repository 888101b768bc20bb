package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Prints retargeted frames per second on one thread, without and with inverse kinematics, to set beside
 * {@code retarget-speed.mjs}. Arguments: the file of a clip and the file of a rig.
 */
public final class RetargetSpeed {
    private static final int WARM_UP = 100;
    private static final int RUNS = 100;

    private RetargetSpeed() {}

    public static void main(String[] args) throws IOException {
        Clip clip = BvhReader.read(Path.of(args[0])).clip();
        Rig source = Rig.of(clip);
        Rig target = Rig.of(BvhReader.read(Path.of(args[1])).clip());
        print("rotations only", clip, source, target, RetargetSettings.DEFAULT.withIk());
        print("feet", clip, source, target, RetargetSettings.DEFAULT);
        print("feet and hands", clip, source, target, RetargetSettings.DEFAULT.withIk(IkTarget.FEET, IkTarget.HANDS));
    }

    private static void print(String what, Clip clip, Rig source, Rig target, RetargetSettings settings) {
        GeometricRetargeter retargeter = new GeometricRetargeter(source, target, settings);
        double[] seconds = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            Clip out = retargeter.retarget(clip);
            double elapsed = (System.nanoTime() - start) * 1e-9;
            if (out.frameCount() != clip.frameCount()) {
                throw new IllegalStateException("frames were lost");
            }
            if (run >= 0) {
                seconds[run] = elapsed;
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%s: median %.0f, best %.0f frames/s (%d runs of %d frames)%n",
                what, clip.frameCount() / seconds[RUNS / 2], clip.frameCount() / seconds[0], RUNS, clip.frameCount());
    }
}
