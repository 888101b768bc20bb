package dev.limber.cli.sheet;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;

/**
 * One character of a sheet.
 *
 * @param title what to call it
 * @param rig of the clip's skeleton
 */
public record SheetRow(String title, Rig rig, Clip clip, View view) {
    /** A figure as long as this part of its size fits into its column. */
    private static final double LONGEST = 0.75;

    /** Makes a row that is seen from the side. */
    public SheetRow(String title, Rig rig, Clip clip) {
        this(title, rig, clip, View.SIDE);
    }

    /** Returns the same character, seen from the front. */
    public SheetRow fromTheFront() {
        return new SheetRow(title + ", front", rig, clip, View.FRONT);
    }

    /** Returns what figures are drawn by, in the skeleton's unit: the height of people, the length of animals. */
    double size() {
        boolean person = rig.plan() == BodyPlan.HUMANOID;
        double length = rig.chains().bodyLength() / LONGEST;
        return person ? rig.height() : length > 0 ? length : 1;
    }
}
