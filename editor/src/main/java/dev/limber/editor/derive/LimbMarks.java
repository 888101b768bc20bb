package dev.limber.editor.derive;

import dev.limber.editor.derive.LimbRows.Limb;
import dev.limber.editor.workspace.EditorWords;
import dev.limber.motion.Skeleton;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Severity;
import dev.limber.retarget.contact.BodyContact;
import dev.limber.retarget.contact.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known about the frames of a limb.
 *
 * @param doubts what the result check doubts
 * @param contacts where its foot stands, or its hand or arm touches the body
 */
public record LimbMarks(List<Doubt> doubts, List<Mark> contacts) {
    /**
     * Some frames of which something is known.
     *
     * @param end the frame after the last
     */
    public record Mark(int first, int end, String text) {}

    /** What the result check doubts. */
    public record Doubt(Mark mark, Severity severity) {}

    public LimbMarks {
        doubts = List.copyOf(doubts);
        contacts = List.copyOf(contacts);
    }

    /**
     * Gathers the marks of each limb.
     *
     * @param limbs of the rig
     * @param feet of people; empty while they are not found
     * @param frameCount of the clip
     */
    public static List<LimbMarks> of(
            List<Limb> limbs,
            Rig rig,
            int frameCount,
            List<Finding> findings,
            Optional<FootContacts> feet,
            List<BodyContact> touches) {
        List<LimbMarks> all = new ArrayList<>();
        for (Limb limb : limbs) {
            List<Doubt> doubts = findings.stream()
                    .filter(finding -> isAbout(finding, limb, limbs, rig))
                    .map(finding -> new Doubt(mark(finding, frameCount), finding.severity()))
                    .sorted(Comparator.comparing(Doubt::severity)) // what is wrong over what is doubtful
                    .toList();
            List<Mark> contacts = new ArrayList<>();
            if (limb.name().endsWith("leg") && !limb.name().contains("front")) {
                feet.ifPresent(found -> addFeet(limb.side(), found, contacts));
            } else if (limb.name().endsWith("arm")) {
                touches.stream().filter(BodyContact::meant).forEach(touch -> addTouch(limb.side(), touch, contacts));
            }
            all.add(new LimbMarks(doubts, contacts));
        }
        return List.copyOf(all);
    }

    private static Mark mark(Finding finding, int frameCount) {
        int end = finding.holdsThroughout() ? frameCount : finding.lastFrame() + 1;
        return new Mark(finding.firstFrame(), end, EditorWords.of(finding));
    }

    /** Whether a finding is about a limb; one about nothing that is known is about the body. */
    private static boolean isAbout(Finding finding, Limb limb, List<Limb> limbs, Rig rig) {
        String words = finding.limb();
        if (words.equals("legs") || words.equals("feet") || words.equals("hands") || words.equals("arms")) {
            return limb.name().endsWith(words.equals("legs") || words.equals("feet") ? "leg" : "arm");
        }
        if (limbs.stream().anyMatch(other -> other.name().equals(words))) {
            return limb.name().equals(words);
        }
        int joint = BlamedJoints.joint(words, rig);
        return joint == Skeleton.NONE
                ? limb.equals(limbs.get(0))
                : limb.joints().contains(joint);
    }

    private static void addFeet(Side side, FootContacts feet, List<Mark> contacts) {
        for (FootPoint point : FootPoint.values()) {
            if (point.side() == side) {
                for (ContactSpan span : feet.spans(point)) {
                    contacts.add(new Mark(span.first(), span.end(), "stands"));
                }
            }
        }
    }

    private static void addTouch(Side side, BodyContact touch, List<Mark> contacts) {
        if (isArm(touch.a(), side)) {
            contacts.add(new Mark(touch.first(), touch.end(), words(touch.a(), touch.b())));
        } else if (isArm(touch.b(), side)) {
            contacts.add(new Mark(touch.first(), touch.end(), words(touch.b(), touch.a())));
        }
    }

    private static boolean isArm(Part part, Side side) {
        String words = part.region().words();
        return words.startsWith(side.name().toLowerCase(Locale.ROOT))
                && (words.endsWith("arm") || words.endsWith("hand"));
    }

    private static String words(Part arm, Part other) {
        return arm.region().words() + " touches " + other.region().words();
    }
}
