package dev.limber.retarget;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.function.Function;

/**
 * One doubtful thing about a result, shown as a warning.
 *
 * @param limb what it is about, in words: "left arm", "head", "feet"
 * @param firstFrame of the worst stretch; 0 for what holds in every frame
 * @param lastFrame of the worst stretch, inclusive
 * @param size how much, in the unit of the kind
 * @param excess how many times the limit beyond which it is reported, 0 for what has no size
 * @param suggestion what to try
 */
public record Finding(
        Kind kind, String limb, int firstFrame, int lastFrame, double size, double excess, Advice suggestion) {
    /** What may be wrong. */
    public enum Kind {
        /** Degrees from where the source's limb points. */
        DIRECTION("points %.0f degrees away from the source's"),
        /** Degrees that a knee or elbow is bent more than the source's, or less. */
        BEND("is bent %.0f degrees more or less than the source's"),
        /** Degrees from where the source's head looks. */
        GAZE("looks %.0f degrees away from where the source's does"),
        /** How many times as long as at rest. */
        TORN("is stretched to %.1f times its length"),
        /** Percent of a leg. */
        FLOOR("is %.0f %% of a leg off the floor"),
        /** Percent of a leg. */
        LOW("is %.0f %% of a leg lower than the source's"),
        /** Degrees between how upright source and result are. */
        LEAN("leans %.0f degrees more or less than the source's"),
        /** Degrees between the way of the hips and where the body looks, beyond the source's. */
        TRAVEL("moves %.0f degrees away from where it faces"),
        /** Degrees in one frame, beyond the source's. */
        JUMP("rotates by %.0f degrees from one frame to the next"),
        /** Percent of a leg that moves in one frame, beyond what the source moves. */
        LEAP("leaps by %.0f %% of a leg from one frame to the next"),
        /** Legs a second against the ground while the source's foot is on it, beyond what that one slides. */
        SKATE("slides at %.2f legs a second while planted, beyond the source's"),
        /** Percent of how far the leg reaches in its posture. */
        FOLDED("is folded by %.0f %% of its reach more than the source's"),
        /** Percent of a leg. */
        CROSSING("cross by %.0f %% of a leg, beyond the source's"),
        /** Of no size. */
        CROSSED("is paired with the other side of the body"),
        /** Joints that do not move. */
        LOST("does not move, although the source's does"),
        /** Of a target of which trunk and head are all that follows; of no size. */
        LIMBLESS("has no limb that follows one of the source"),
        /** Of no size. */
        UNSURE("is doubtful"),
        /** Something held that the target has no joint for; of no size. */
        PROP("has no joint on the target"),
        /** Of no size. */
        UNLIKE("moves as in none of its own clips"),
        /** A setting that these bodies cannot follow; of no size. */
        IGNORED("has no effect between these bodies");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A finding of no size, or of one that is just beyond its limit. */
    public Finding(Kind kind, String limb, int firstFrame, int lastFrame, double size, Advice suggestion) {
        this(kind, limb, firstFrame, lastFrame, size, 0, suggestion);
    }

    /** A finding whose suggestion names no control. */
    public Finding(Kind kind, String limb, int firstFrame, int lastFrame, double size, String suggestion) {
        this(kind, limb, firstFrame, lastFrame, size, Advice.of(suggestion));
    }

    /** Returns the same finding, that many times its limit. */
    Finding beyond(double times) {
        return new Finding(kind, limb, firstFrame, lastFrame, size, times, suggestion);
    }

    /** Whether it is true in every frame, which frame 0 alone shows. */
    public boolean holdsThroughout() {
        return firstFrame == 0 && lastFrame == 0;
    }

    /** Returns how sure it is that something is wrong. */
    @JsonProperty
    public Severity severity() {
        return Severity.of(this);
    }

    /** Returns what is doubtful in words, as in "the left knee is bent 24 degrees otherwise than the source's". */
    public String claim() {
        String frames = holdsThroughout()
                ? ""
                : firstFrame == lastFrame ? " in frame " + firstFrame : " in frames " + firstFrame + " to " + lastFrame;
        return "the " + limb + " " + String.format(Locale.ROOT, kind.words, size) + frames;
    }

    /** Returns a sentence for the user: the claim, and what to try by the command line. */
    public String text() {
        return text(Control::option);
    }

    /**
     * Returns a sentence for the user: the claim, and what to try.
     *
     * @param names of the controls in a front end
     */
    public String text(Function<Control, String> names) {
        String sure = severity() == Severity.WRONG ? "likely wrong: " : "";
        return sure + claim() + ": " + suggestion.text(names);
    }
}
