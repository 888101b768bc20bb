package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Checks results between bodies of any kind: is the body as high above its feet as the source's? Both are measured
 * against the posture in which the body was analysed, so builds do not matter. A body that is far lower crouches,
 * because its legs do not reach where the source's feet are.
 */
final class ChainCheck {
    /** Of a leg, mean over the clip; three of 152 walks and gallops between quadrupeds exceed it, all of them jumps. */
    private static final double LOW = 0.25;

    private static final int SAMPLES = 100;

    private ChainCheck() {}

    /**
     * Returns the findings about a result; empty for most.
     *
     * @param asked how much lower the body was set to be, in leg lengths
     */
    static List<Finding> of(Rig source, Rig target, double asked, Clip clip, Clip result) {
        OptionalDouble before = raised(source.chains(), clip);
        OptionalDouble after = raised(target.chains(), result);
        double lower = before.isEmpty() || after.isEmpty() ? 0 : before.getAsDouble() - asked - after.getAsDouble();
        return lower <= LOW
                ? List.of()
                : List.of(new Finding(
                        Finding.Kind.LOW,
                        "body",
                        0,
                        0,
                        100 * lower,
                        "shorten its strides (--stride), raise it (--pelvis-height), or bind other legs (--bind)"));
    }

    /**
     * Returns how much higher above its lowest foot a body is than in its posture, mean over a clip, in legs; nothing for
     * bodies that do not stand on legs.
     */
    private static OptionalDouble raised(BodyChains body, Clip clip) {
        List<Integer> feet = body.of(ChainKind.LEG)
                .filter(Chain::meetsGround)
                .map(Chain::contact)
                .toList();
        if (feet.isEmpty() || body.root() == Skeleton.NONE || clip.frameCount() == 0) {
            return OptionalDouble.empty();
        }
        double standing = height(WorldPose.of(body.posture()), body, feet);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        int step = Math.max(1, clip.frameCount() / SAMPLES);
        double sum = 0;
        int frames = 0;
        for (int frame = 0; frame < clip.frameCount(); frame += step) {
            clip.read(frame, pose);
            world.update(pose);
            sum += height(world, body, feet) - standing;
            frames++;
        }
        return OptionalDouble.of(sum / frames / body.legLength());
    }

    private static double height(WorldPose world, BodyChains body, List<Integer> feet) {
        double lowest = feet.stream()
                .mapToDouble(foot -> world.position(foot).dot(body.up()))
                .min()
                .orElseThrow();
        return world.position(body.root()).dot(body.up()) - lowest;
    }
}
