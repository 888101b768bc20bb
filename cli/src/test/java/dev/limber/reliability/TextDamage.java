package dev.limber.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes text in ways that leave it text: numbers, words and lines; bytes now and then. */
final class TextDamage implements Damage {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.?\\d*(?:[eE][-+]?\\d+)?");
    private static final String[] NUMBERS = {
        "1e308",
        "-1",
        "2147483648",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "inf",
        "1e-320",
        "0",
        "-0",
        "4294967296",
        "1e39",
        "-1e39",
        "1e18",
        "99999999999999999999",
        "0x10",
        "1e",
        "1.",
        ".",
        "--1",
        "1,5",
        "9007199254740993",
        "1e9",
        "3.5e38",
        "-2147483648",
        "2147483647",
        "1e30",
        "1e999",
        ""
    };

    private final Damage bytes = new ByteDamage();

    @Override
    public byte[] of(byte[] file, List<byte[]> others, SplittableRandom random) {
        double kind = random.nextDouble();
        if (kind < 0.25) {
            return bytes.of(file, others, random);
        }
        // One byte a character, so that damaged UTF-8 stays as it is.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String damaged = kind < 0.75 ? otherNumbers(text, random) : otherLines(text, random);
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String otherNumbers(String text, SplittableRandom random) {
        String damaged = text;
        int count = Damage.one(random, new int[] {1, 1, 1, 2, 5});
        for (int i = 0; i < count && !damaged.isEmpty(); i++) {
            Matcher number = NUMBER.matcher(damaged);
            if (number.find(random.nextInt(damaged.length())) || number.find(0)) {
                damaged = damaged.substring(0, number.start())
                        + Damage.one(random, NUMBERS)
                        + damaged.substring(number.end());
            }
        }
        return damaged;
    }

    private static String otherLines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> Collections.swap(lines, at, other);
            case 1 ->
                lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(4)))
                        .clear();
            case 2 -> {
                int to = Math.min(lines.size(), other + 1 + random.nextInt(19));
                lines.addAll(at, List.copyOf(lines.subList(other, to)));
            }
            case 3 -> lines.set(at, otherWords(lines.get(at), random));
            case 4 -> lines.set(at, lines.get(at).replace(" ", "\t".repeat(random.nextInt(3))));
            default -> {
                String[] words = lines.get(at).split(" ", -1);
                String more =
                        (" " + words[random.nextInt(words.length)]).repeat(Damage.one(random, new int[] {1, 2, 100}));
                lines.set(at, lines.get(at) + more);
            }
        }
        return String.join("\n", lines);
    }

    private static String otherWords(String line, SplittableRandom random) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        return String.join(" ", words);
    }
}
