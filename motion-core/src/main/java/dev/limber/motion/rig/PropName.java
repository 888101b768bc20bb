package dev.limber.motion.rig;

import java.util.List;
import java.util.Set;

/** Recognises props by a joint's name: things that hands hold, such as a weapon or a tool, or the place for them. */
public final class PropName {
    private static final Set<String> PROPS =
            Set.of(("prop props weapon weapons sword shield gun rifle pistol bow crossbow arrow"
                            + " axe hammer mace club knife dagger spear lance staff wand tool item torch lantern racket bat stick"
                            + " handslot slot socket attach attachment grip holder held")
                    .split(" "));

    /** Words of where something is put away, of the body, or of the end of a bone. */
    private static final Set<String> ELSEWHERE = Set.of(
            ("holster back hip head neck spine thigh leg foot belt pelvis chest helmet hat camera eye sheath scabbard quiver"
                            + " end tip nub leaf")
                    .split(" "));

    private PropName() {}

    /** Whether the name is that of a prop; Unreal's {@code ik_hand_gun}, {@code ik_hand_l} and {@code ik_hand_r} are too. */
    public static boolean is(String name) {
        List<String> words = PartWords.wordsOf(name);
        return (isControl(name) || words.stream().anyMatch(PROPS::contains))
                && words.stream().noneMatch(ELSEWHERE::contains);
    }

    /** Whether the name is that of what a hand is dragged by. */
    public static boolean isControl(String name) {
        List<String> words = PartWords.wordsOf(name);
        return words.contains("ik") && words.contains("hand") && words.stream().noneMatch(PROPS::contains);
    }

    /** Returns the side that the name tells; the center where it tells none. */
    public static Side side(String name) {
        return PartWords.sideOf(name);
    }
}
