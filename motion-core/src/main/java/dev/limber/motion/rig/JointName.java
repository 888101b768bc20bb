package dev.limber.motion.rig;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A normalised joint name: {@code LeftUpLeg}, {@code left_up_leg} and {@code UpLeg.L} are the same.
 *
 * @param side what a word such as "Left", "l" or "右" says
 * @param words the other words in lower case, run together, digits as written
 */
record JointName(Side side, String words) {
    /** Words at changes of case, digits and separators; 左 and 右 need none. */
    private static final Pattern WORD = Pattern.compile(
            "[左右]|\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lu}+|\\p{Nd}+|[\\p{L}&&[^\\p{Lu}\\p{Ll}左右]]+");

    private static final Map<String, Side> SIDES = Map.of(
            "left", Side.LEFT,
            "l", Side.LEFT,
            "左", Side.LEFT,
            "right", Side.RIGHT,
            "r", Side.RIGHT,
            "右", Side.RIGHT);

    /** Returns a name without the namespace before ':' or '|'. */
    static String local(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return plain.substring(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('|')) + 1);
    }

    /** Reads a {@link #local} name. */
    static JointName of(String local) {
        List<String> words = WORD.matcher(local)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> sideWord = words.stream().filter(SIDES::containsKey).findFirst();
        if (sideWord.isEmpty()) {
            return new JointName(Side.CENTER, String.join("", words));
        }
        int at = words.indexOf(sideWord.get());
        String rest = String.join("", words.subList(0, at)) + String.join("", words.subList(at + 1, words.size()));
        return new JointName(SIDES.getOrDefault(sideWord.get(), Side.CENTER), rest);
    }
}
