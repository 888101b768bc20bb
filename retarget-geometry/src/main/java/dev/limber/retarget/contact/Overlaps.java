package dev.limber.retarget.contact;

/** How deep parts of a body penetrate each other. */
public final class Overlaps {
    private Overlaps() {}

    /** Takes two parts that overlap in a frame. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes an overlap.
         *
         * @param depth beyond the overlap in the reference pose, above 0, in the skeleton's unit
         * @param nearest by {@link Capsules#nearest}; unaffected
         */
        void read(int frame, PartPairs.Pair pair, double depth, double[] nearest);
    }

    /**
     * Returns the deepest overlap of any two parts in each frame, beyond the overlap in the reference pose; without
     * neighbours.
     *
     * @return (frame) in metres of a body of 1.75 m, 0 where none overlap
     */
    public static double[] depths(BodyTrack track) {
        double[] depths = new double[track.frames()];
        forEach(track, (frame, pair, depth, nearest) -> {
            depths[frame] = Math.max(depths[frame], depth / track.unit());
        });
        return depths;
    }

    /** Reads all overlaps of two parts that are no neighbours, frame by frame. */
    static void forEach(BodyTrack track, Reader reader) {
        double[] ends = new double[6 * BodyVolumes.COUNT];
        double[] at = new double[Capsules.NUMBERS];
        Balls balls = new Balls(BodyVolumes.COUNT);
        double[] built = track.volumes().builtOverlaps();
        for (int frame = 0; frame < track.frames(); frame++) {
            track.ends(frame, ends);
            balls.set(ends, track.radii());
            for (PartPairs.Pair pair : PartPairs.list()) {
                int a = pair.a().index();
                int b = pair.b().index();
                if (track.has(pair) && balls.mayBeNearer(a, b, 0)) {
                    double depth = -Capsules.nearest(ends, track.radii(), a, b, at, 0) - built[pair.index()];
                    if (depth > 0) {
                        reader.read(frame, pair, depth, at);
                    }
                }
            }
        }
    }
}
