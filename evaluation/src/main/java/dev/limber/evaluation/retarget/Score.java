package dev.limber.evaluation.retarget;

import java.util.Map;

/** What one method scored on one recording in one test. */
public sealed interface Score permits PairedScore, RoundTripScore, IdentityScore {
    String method();

    /** Returns the forms of the recording: mb, or mb->daz. */
    String forms();

    /** Returns the number of the recording, such as 02_01. */
    String recording();

    /** Returns the figures by name, in the order in which they are listed. */
    Map<String, Double> measures();
}
