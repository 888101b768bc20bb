package dev.limber.retarget.contact;

/** How deep parts of a body penetrate each other. */
public final class Overlaps {
    private Overlaps() {}

    /**
     * Returns the deepest overlap of any two parts in each frame, beyond the overlap in the reference pose; without
     * neighbours.
     *
     * @return (frame) in metres of a body of 1.75 m, 0 where none overlap
     */
    public static double[] depths(BodyTrack track) {
        double[] depths = new double[track.frames()];
        double[] ends = new double[6 * BodyVolumes.COUNT];
        double[] at = new double[Capsules.NUMBERS];
        Balls balls = new Balls(BodyVolumes.COUNT);
        double[] built = track.volumes().builtOverlaps();
        for (int frame = 0; frame < depths.length; frame++) {
            track.ends(frame, ends);
            balls.set(ends, track.radii());
            for (PartPairs.Pair pair : PartPairs.list()) {
                int a = pair.a().index();
                int b = pair.b().index();
                if (track.has(pair) && balls.mayBeNearer(a, b, 0)) {
                    double gap = Capsules.nearest(ends, track.radii(), a, b, at, 0) + built[pair.index()];
                    depths[frame] = Math.max(depths[frame], -gap / track.unit());
                }
            }
        }
        return depths;
    }
}
