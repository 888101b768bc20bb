package dev.limber.motion.rig;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joint names without meaningless parts: namespaces, a character's name as prefix, and suffixes of exporters, such as
 * {@code _jnt}, {@code .001} or a running number.
 */
final class PlainNames {
    private static final Pattern WORD = Pattern.compile(
            "\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lu}+|\\p{Nd}+|[\\p{L}&&[^\\p{Lu}\\p{Ll}]]+");

    /** A code that some games add to each name, as in {@code NPC L Hand [LHnd]}. */
    private static final Pattern TAG = Pattern.compile("[_ ]*\\[[^\\]]*\\]");

    /** Of so many names a part must be before or after to be an addition. */
    private static final double MOST = 0.6;

    private PlainNames() {}

    /** Returns the names in the same order; one that is nothing but additions stays. */
    static List<String> of(List<String> names) {
        List<String> plain = new ArrayList<>(names);
        plain.replaceAll(name -> {
            String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
            String local = normal.substring(Math.max(normal.lastIndexOf(':'), normal.lastIndexOf('|')) + 1);
            String untagged = TAG.matcher(local).replaceAll("");
            return untagged.isBlank() ? normal : untagged;
        });
        boolean changed = names.size() > 4;
        while (changed) {
            changed = cutRunningNumbers(plain);
            changed |= cutShared(plain, false);
            changed |= cutShared(plain, true);
        }
        return plain;
    }

    private static List<MatchResult> words(String name) {
        return WORD.matcher(name).results().toList();
    }

    /** Cuts a last number that hardly two names share. */
    private static boolean cutRunningNumbers(List<String> names) {
        List<String> numbers = new ArrayList<>();
        for (String name : names) {
            List<MatchResult> words = words(name);
            String last = words.isEmpty() ? "" : words.get(words.size() - 1).group();
            if (words.size() > 1 && last.chars().allMatch(Character::isDigit)) {
                numbers.add(last);
            }
        }
        boolean running = numbers.size() > MOST * names.size() && new HashSet<>(numbers).size() > 0.9 * numbers.size();
        return running && cut(names, true, numbers);
    }

    /** Cuts a word that most names start or end with, but for a side. */
    private static boolean cutShared(List<String> names, boolean atEnd) {
        Map<String, Integer> counts = new HashMap<>();
        for (String name : names) {
            List<MatchResult> words = words(name);
            if (words.size() > 1) {
                counts.merge(words.get(atEnd ? words.size() - 1 : 0).group(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST * names.size() && !PartWords.isKnown(entry.getKey()))
                .findFirst()
                .map(entry -> cut(names, atEnd, List.of(entry.getKey())))
                .orElse(false);
    }

    private static boolean cut(List<String> names, boolean atEnd, List<String> cut) {
        HashSet<String> set = new HashSet<>(cut);
        List<Integer> cuttable = IntStream.range(0, names.size())
                .filter(i -> {
                    List<MatchResult> words = words(names.get(i));
                    return words.size() > 1
                            && set.contains(
                                    words.get(atEnd ? words.size() - 1 : 0).group());
                })
                .boxed()
                .toList();
        for (int i : cuttable) {
            List<MatchResult> words = words(names.get(i));
            String name = names.get(i);
            names.set(
                    i,
                    atEnd
                            ? name.substring(0, words.get(words.size() - 2).end())
                            : name.substring(words.get(1).start()));
        }
        return !cuttable.isEmpty();
    }
}
