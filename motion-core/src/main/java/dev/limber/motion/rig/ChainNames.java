package dev.limber.motion.rig;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives the chains of one body unique names. */
final class ChainNames {
    private final Map<String, Integer> used = new HashMap<>();

    /**
     * @param order among {@code count} of the kind and side, 0 the foremost
     */
    String of(ChainKind kind, Side side, int order, int count) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        String place =
                switch (count) {
                    case 1 -> "";
                    case 2 -> order == 0 ? "front " : "hind ";
                    default -> "";
                };
        String number = count > 2 ? " " + (order + 1) : "";
        String sided = side == Side.CENTER ? "" : side.name().toLowerCase(Locale.ROOT) + " ";
        String name = sided + place + word + number;
        int times = used.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " " + times;
    }
}
