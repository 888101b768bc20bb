package dev.limber.motion.metric;

/** How well a motion keeps the distance between two parts of the body, such as the hands: self-contact. */
public final class DistanceError {
    private DistanceError() {}

    /**
     * Returns the mean difference of the distance between two points in two motions, each of which is given in heights
     * of its own character.
     *
     * @param a a point of both motions
     * @param b another point of both motions
     * @throws IllegalArgumentException when the motions differ in length or have no frames
     */
    public static double mean(JointPaths output, JointPaths reference, int a, int b) {
        int frames = output.frameCount();
        if (frames != reference.frameCount() || frames == 0) {
            throw new IllegalArgumentException("cannot compare " + frames + " frames with " + reference.frameCount());
        }
        double sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            double distance = output.position(frame, a).distance(output.position(frame, b));
            double wanted = reference.position(frame, a).distance(reference.position(frame, b));
            sum += Math.abs(distance - wanted);
        }
        return sum / frames;
    }
}
