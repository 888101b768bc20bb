package dev.limber.cli.sheet;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;

/**
 * The range of heights in a row.
 *
 * @param floor along up, in the skeleton's unit
 * @param reach how far the highest point in the frames shown is above the floor, in heights of the character, at least
 *     1
 */
record VerticalExtent(double floor, double reach) {
    static VerticalExtent of(SheetRow row, int[] frames) {
        Clip clip = row.clip();
        double[] lowest = new double[clip.frameCount()];
        double[] highest = new double[clip.frameCount()];
        clip.forEach((frame, pose, world) -> {
            lowest[frame] = Double.POSITIVE_INFINITY;
            highest[frame] = Double.NEGATIVE_INFINITY;
            measure(row.rig(), world, frame, lowest, highest);
        });
        double top =
                Arrays.stream(frames).mapToDouble(frame -> highest[frame]).max().orElse(0);
        // The floor is where the body comes down to, but for rare dips below it.
        Arrays.sort(lowest);
        double floor = lowest[lowest.length / 20];
        return new VerticalExtent(floor, Math.max(1, (top - floor) / row.size()));
    }

    private static void measure(Rig rig, WorldPose world, int frame, double[] lowest, double[] highest) {
        Skeleton skeleton = rig.skeleton();
        for (EndSite site : skeleton.endSites()) {
            add(rig.up().dot(world.position(site)), frame, lowest, highest);
        }
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            // A joint above the hips stays on the floor or at the origin, wherever that is.
            if (rig.roles().of(joint).part() != BodyPart.ROOT) {
                add(rig.up().dot(world.position(joint)), frame, lowest, highest);
            }
        }
    }

    private static void add(double height, int frame, double[] lowest, double[] highest) {
        lowest[frame] = Math.min(lowest[frame], height);
        highest[frame] = Math.max(highest[frame], height);
    }
}
