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

    /** Reads a name; a namespace before ':' or '|' is left out, and so is the longest of the prefixes that fits. */
    static JointName of(String name, List<String> prefixes) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        plain = plain.substring(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('|')) + 1);
        List<String> words = WORD.matcher(plain.substring(prefixLength(plain, prefixes)))
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

    private static int prefixLength(String name, List<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> name.regionMatches(true, 0, prefix, 0, prefix.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
