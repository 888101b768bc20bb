package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A clip of a body in place, and the path that was removed from it.
 *
 * @param clip heading as the posture does, above the origin; of a loop the last frame is the first again
 * @param path of the clip as it was
 */
record InPlaceClip(Clip clip, GroundPath path, boolean loops) {
    /** Of a leg: ends nearer than this, on average over a body, are one pose. */
    private static final double SAME = 0.01;
    /**
     * Steps of usual length from the last frame of a loop to its first, at most: some loops leave a frame or two out.
     */
    private static final int MOST_STEPS = 2;

    private static final int SHORTEST = 4; // frames

    static InPlaceClip of(Clip clip, BodyChains body) {
        GroundPath swaying = GroundPath.of(clip, body);
        int over = stepsOver(swaying.without(clip), body);
        GroundPath path = over >= 0 ? swaying.straight(over) : swaying.smooth(clip.frameTime());
        Clip inPlace = path.without(clip);
        return new InPlaceClip(over > 0 ? closed(inPlace, over) : inPlace, path, over >= 0);
    }

    /** Returns how many steps from one frame to the next it is from the last frame to the first; -1 where that is no loop. */
    private static int stepsOver(Clip clip, BodyChains body) {
        int frames = clip.frameCount();
        if (frames < SHORTEST) {
            return -1;
        }
        PoseFeatures joints =
                PoseFeatures.of(body.chains().stream().map(Chain::joints).toList(), body);
        float[] places = joints.of(clip);
        double[] steps = IntStream.range(0, frames)
                .mapToDouble(frame ->
                        Math.sqrt(PoseFeatures.difference(places, frame, places, (frame + 1) % frames, joints.size())))
                .toArray();
        double gap = steps[frames - 1];
        Arrays.sort(steps, 0, frames - 1);
        double usual = steps[(frames - 1) / 2];
        if (gap < SAME) {
            return 0;
        }
        if (gap < (MOST_STEPS + 0.5) * usual) {
            return (int) Math.max(1, Math.round(gap / usual));
        }
        return gap <= steps[frames - 2] ? 1 : -1;
    }

    /** Returns a loop with the steps from its last frame to its first. */
    private static Clip closed(Clip clip, int steps) {
        int last = clip.frameCount() - 1;
        Clip.Builder builder =
                new Clip.Builder(clip.skeleton(), clip.frameTime(), last + 1 + steps, clip.translatedJoints());
        Pose first = clip.pose(0);
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame <= last + steps; frame++) {
            clip.read(Math.min(frame, last), pose);
            if (frame > last) {
                PoseBlend.blend(pose, first, (frame - last) / (double) steps, pose);
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns the number of frames that differ. */
    int period() {
        return clip.frameCount() - (loops ? 1 : 0);
    }
}
