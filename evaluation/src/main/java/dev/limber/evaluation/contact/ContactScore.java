package dev.limber.evaluation.contact;

/**
 * The score of one clip on one body.
 *
 * @param lost of the source's contacts; not counted on the floor
 * @param reach counted with all contacts alone, and not on the floor
 * @param deep share of frames with an overlap deeper than 1 cm of a body of 1.75 m
 * @param depth mean depth of the overlaps in those frames, cm; 0 without any
 * @param sourceDeep the same share on the source
 * @param rotated mean angle by which joints differ from the result with feet alone, degrees
 * @param mostRotated the largest such angle
 * @param jerk mean of the joints, heights/s³
 * @param sourceJerk the same of the source
 * @param realTime seconds of motion a second of one processor
 */
public record ContactScore(
        String clip,
        String body,
        ContactMode mode,
        TouchCounts touches,
        LostContacts lost,
        ReachCounts reach,
        double deep,
        double depth,
        double sourceDeep,
        double rotated,
        double mostRotated,
        double jerk,
        double sourceJerk,
        double realTime) {}
