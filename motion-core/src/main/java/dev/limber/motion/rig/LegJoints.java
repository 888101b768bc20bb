package dev.limber.motion.rig;

import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * The joints of a leg that matter for standing.
 *
 * @param heel index in the leg of the joint of heel, hock or wrist; of the one above the contact where none shows
 * @param contact index in the leg of the joint that meets the ground
 * @param length from the joint that swings the leg to the ground, as it stands
 */
record LegJoints(int heel, int contact, double length) {
    /** Of the leg's length: joints as near to the lowest one lie on the ground too. */
    private static final double ON_GROUND = 0.025;
    /** Of the shorter bone: a joint that stands off the line between its neighbours by more is bent. */
    private static final double BENT = 0.15;
    /** Of the leg's height: the elbows of front legs are above. */
    private static final double ELBOW = 0.3;
    /** Of the leg's height: the wrists of front legs are below. */
    private static final double WRIST = 0.55;
    /** Of the leg's height: a heel lower than this is on the ground. */
    private static final double LOW_HEEL = 0.18;

    /** @param front whether other legs stand behind it, so that it bends at an elbow */
    static LegJoints of(BodyGraph graph, BodyAxes axes, List<Integer> leg, boolean front) {
        Vec3 up = axes.up();
        double[] heights = leg.stream()
                .mapToDouble(joint -> graph.at(joint).dot(up) - axes.ground())
                .toArray();
        int highest = 0;
        for (int i = 1; i < heights.length; i++) {
            highest = heights[i] > heights[highest] ? i : highest;
        }
        int contact = heights.length - 1;
        double all = length(graph, leg, highest, contact);
        for (int i = contact - 1; i > highest; i--) {
            contact = heights[i] < heights[contact] + ON_GROUND * all ? i : contact;
        }
        List<Integer> bends = distinct(graph, leg, highest, contact);
        int heel = front ? wrist(graph, axes, leg, bends, heights, heights[highest]) : hock(graph, axes, leg, bends);
        int swing = Chain.swing(leg, contact, graph.posture(), up);
        return new LegJoints(heel, contact, graph.at(leg.get(swing)).distance(graph.at(leg.get(contact))));
    }

    private static double length(BodyGraph graph, List<Integer> leg, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += graph.at(leg.get(i)).distance(graph.at(leg.get(i + 1)));
        }
        return sum;
    }

    /** Returns the indices from one to another without joints that lie where the one before lies. */
    private static List<Integer> distinct(BodyGraph graph, List<Integer> leg, int from, int to) {
        List<Integer> distinct = new ArrayList<>(List.of(from));
        for (int i = from + 1; i <= to; i++) {
            Vec3 last = graph.at(leg.get(distinct.get(distinct.size() - 1)));
            if (graph.at(leg.get(i)).distance(last) > BodyGraph.SAME_PLACE * graph.size()) {
                distinct.add(i);
            }
        }
        return distinct;
    }

    /** The knee of a hind leg points ahead, and the hock or heel after it back. */
    private static int hock(BodyGraph graph, BodyAxes axes, List<Integer> leg, List<Integer> bends) {
        boolean knee = false;
        for (int i = 1; i + 1 < bends.size(); i++) {
            double ahead = bulge(graph, leg, bends, i).dot(axes.forward());
            if (knee && ahead < -BENT) {
                return bends.get(i);
            }
            knee |= ahead > BENT;
        }
        return bends.get(Math.max(0, bends.size() - 2));
    }

    /** The elbow of a front leg points back; the wrist comes after it. */
    private static int wrist(
            BodyGraph graph, BodyAxes axes, List<Integer> leg, List<Integer> bends, double[] heights, double height) {
        for (int i = 1; i + 2 < bends.size(); i++) {
            double ahead = bulge(graph, leg, bends, i).dot(axes.forward());
            if (ahead < -BENT && heights[bends.get(i)] > ELBOW * height) {
                return bends.get(i + 1);
            }
        }
        return bends.stream()
                .limit(Math.max(1, bends.size() - 1))
                .filter(i -> heights[i] <= WRIST * height)
                .findFirst()
                .orElse(bends.get(Math.max(0, bends.size() - 2)));
    }

    /** Returns how far a joint stands off the line between its neighbours, in lengths of the shorter bone. */
    private static Vec3 bulge(BodyGraph graph, List<Integer> leg, List<Integer> bends, int i) {
        Vec3 before = graph.at(leg.get(bends.get(i - 1)));
        Vec3 at = graph.at(leg.get(bends.get(i)));
        Vec3 after = graph.at(leg.get(bends.get(i + 1)));
        double shorter = Math.min(at.distance(before), after.distance(at));
        return at.minus(before).rejectedFrom(after.minus(before).normalized()).times(1 / shorter);
    }

    /** Returns what part of the foot a hind leg stands on. */
    FootPosture footPosture(BodyGraph graph, BodyAxes axes, List<Integer> leg) {
        Vec3 up = axes.up();
        double top =
                leg.stream().mapToDouble(joint -> graph.at(joint).dot(up)).max().orElse(0) - axes.ground();
        if (graph.at(leg.get(heel)).dot(up) - axes.ground() < LOW_HEEL * top) {
            return FootPosture.PLANTIGRADE;
        }
        List<Integer> foot = distinct(graph, leg, heel, contact);
        int last = foot.get(Math.max(0, foot.size() - 2));
        Vec3 toe = graph.at(leg.get(contact)).minus(graph.at(leg.get(last)));
        boolean steep = -toe.dot(up) > 1.2 * toe.rejectedFrom(up).length();
        boolean tip = contact == leg.size() - 1;
        return tip && steep && foot.size() > 2 ? FootPosture.HOOFED : FootPosture.DIGITIGRADE;
    }
}
