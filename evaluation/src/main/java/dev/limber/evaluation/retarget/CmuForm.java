package dev.limber.evaluation.retarget;

import dev.limber.motion.Vec3;

/**
 * The three conversions of the CMU recordings, each with its own skeletons. All have y up. Time is counted in frames of
 * the 120 fps recording, and frame 0 of every file is left out: in two forms it is a T-pose.
 */
enum CmuForm {
    MB("mb", "", 1, 0, true),
    DAZ("daz", "", 1, 0, true),
    /** At 60 fps, 2 frames late (found by the best fit of all 35 clips), moved to the origin and turned about y. */
    ICLONE("iclone", "0", 2, 2, false);

    static final Vec3 UP = new Vec3(0, 1, 0);

    private final String folder;
    private final String prefix;
    private final int step;
    private final int start;
    private final boolean inPlace;

    CmuForm(String folder, String prefix, int step, int start, boolean inPlace) {
        this.folder = folder;
        this.prefix = prefix;
        this.step = step;
        this.start = start;
        this.inPlace = inPlace;
    }

    String folder() {
        return folder;
    }

    /** Returns what a file's name has in front of the recording's number, as in 02_01. */
    String prefix() {
        return prefix;
    }

    /** Returns the frames of the recording from one frame of this form to the next. */
    int step() {
        return step;
    }

    /** Returns the recording's frame of this form's frame 0. */
    int start() {
        return start;
    }

    /** Tells whether motions stand where, and face as, they were recorded. */
    boolean inPlace() {
        return inPlace;
    }
}
