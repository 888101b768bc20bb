package dev.limber.motion.contact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The contacts of a point at whatever height it comes to rest, and those heights. Immutable. */
final class OwnHeights {
    /** In heights of the character: how much lower than where it comes to rest a point may be while it stands. */
    private static final double BELOW = 0.015;

    private final BitSet contacts;
    private final List<ContactSpan> rests;
    private final List<Double> levels; // of the rests, in heights of the character
    private final int frameCount;

    private OwnHeights(BitSet contacts, List<ContactSpan> rests, List<Double> levels, int frameCount) {
        this.contacts = contacts;
        this.rests = rests;
        this.levels = levels;
        this.frameCount = frameCount;
    }

    /** Finds where a point is slow, and takes what is nearly as slow and about as high as part of it. */
    static OwnHeights of(FootMotion point, ContactDetector detector, ContactSettings settings) {
        BitSet slow = new BitSet();
        for (int frame = 0; frame < point.frameCount(); frame++) {
            slow.set(frame, point.speed(frame) < settings.enterSpeed());
        }
        BitSet all = new BitSet();
        List<ContactSpan> rests = new ArrayList<>();
        List<Double> levels = new ArrayList<>();
        for (ContactSpan rest : ContactSpan.of(detector.steady(slow, point.frameCount()))) {
            double level = detector.level(point, rest);
            rests.add(rest);
            levels.add(level);
            all.set(rest.first(), rest.end());
            for (int frame = rest.first() - 1; frame >= 0 && isPlanted(point, frame, level, settings); frame--) {
                all.set(frame);
            }
            for (int frame = rest.end();
                    frame < point.frameCount() && isPlanted(point, frame, level, settings);
                    frame++) {
                all.set(frame);
            }
        }
        return new OwnHeights(detector.steady(all, point.frameCount()), rests, levels, point.frameCount());
    }

    private static boolean isPlanted(FootMotion point, int frame, double level, ContactSettings settings) {
        double above = point.height(frame) - level;
        return point.speed(frame) < settings.leaveSpeed() && above < settings.enterHeight() && above > -BELOW;
    }

    BitSet contacts() {
        return contacts;
    }

    /**
     * Returns at which height the point stands in each frame; on its way from one place to the next that is blended.
     *
     * @param height of the character
     */
    double[] levels(double height) {
        double[] all = new double[frameCount];
        for (int i = 0; i < rests.size(); i++) {
            double level = levels.get(i) * height;
            int from = rests.get(i).first();
            int before = i == 0 ? 0 : rests.get(i - 1).end();
            double last = i == 0 ? level : levels.get(i - 1) * height;
            for (int frame = before; frame < from; frame++) {
                double t = (frame - before + 1.0) / (from - before + 1.0);
                all[frame] = last + t * (level - last);
            }
            int to = i == rests.size() - 1 ? frameCount : rests.get(i).end();
            for (int frame = from; frame < to; frame++) {
                all[frame] = level;
            }
        }
        return all;
    }
}
