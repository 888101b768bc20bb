package dev.limber.retarget.contact;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * An end of a volume, which can lie on the floor: a capsule is lowest at one of its ends. Feet and ankles are left out, as
 * heels and toes stand by other rules.
 *
 * @param index its place in arrays by point
 * @param end 0 for the start of the volume, 1 for its end
 * @param kind the same for left and right, and for both ends of a slice of the torso, which rest alike
 */
record FloorPoint(int index, Part part, int end, int kind) {
    private static final List<FloorPoint> ALL = all();

    private static List<FloorPoint> all() {
        List<FloorPoint> points = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int end = 0; end < 2; end++) {
                boolean ankle = part.bodyPart() == BodyPart.SHIN && end == 1;
                if (part.bodyPart() != BodyPart.FOOT && !ankle) {
                    points.add(new FloorPoint(points.size(), part, end, kind(part, end)));
                }
            }
        }
        return List.copyOf(points);
    }

    private static int kind(Part part, int end) {
        if (part.isTorso()) {
            return 2 * part.index();
        }
        Part left = Part.all().stream()
                .filter(p -> p.bodyPart() == part.bodyPart() && p.side() != Side.RIGHT)
                .findFirst()
                .orElse(part);
        return 2 * left.index() + end;
    }

    /** Returns the points in the order of arrays by point. */
    static List<FloorPoint> list() {
        return ALL;
    }

    static int kinds() {
        return 2 * BodyVolumes.COUNT;
    }

    /** Returns where the point is in arrays of (part, 2). */
    int slot() {
        return 2 * part.index() + end;
    }

    /** Whether it carries weight at one place, and so must not slide there: hands, elbows and knees. */
    boolean isPlanted() {
        return part.bodyPart() == BodyPart.HAND
                || (part.bodyPart() == BodyPart.FOREARM && end == 0)
                || part.bodyPart() == BodyPart.SHIN;
    }
}
