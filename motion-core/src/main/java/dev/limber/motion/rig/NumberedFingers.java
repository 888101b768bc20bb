package dev.limber.motion.rig;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fingers whose names count them and their joints, both from 0: {@code L Finger10} is the first joint of the index finger.
 * Names of the other joints are known to profiles; this adds the first ones.
 */
final class NumberedFingers {
    private static final Pattern FIRST = Pattern.compile("finger[_ ]?([0-4])0$", Pattern.CASE_INSENSITIVE);

    private static final List<BodyPart> PARTS =
            List.of(BodyPart.THUMB, BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE);

    private NumberedFingers() {}

    /** Returns the first joints of fingers, where the thumb has the number 0. */
    static Map<Integer, Role> of(List<String> names) {
        Map<Integer, Role> first = new HashMap<>();
        boolean thumb = false;
        for (int joint = 0; joint < names.size(); joint++) {
            Matcher matcher = FIRST.matcher(names.get(joint));
            Side side = PartWords.sideOf(names.get(joint));
            if (matcher.find() && side != Side.CENTER) {
                int finger = Integer.parseInt(matcher.group(1));
                thumb |= finger == 0;
                first.put(joint, Role.of(PARTS.get(finger), side));
            }
        }
        return thumb ? first : Map.of();
    }
}
