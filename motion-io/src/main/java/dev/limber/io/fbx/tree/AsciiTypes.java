package dev.limber.io.fbx.tree;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types of the values of a node in a binary file. ASCII files do not contain them, but readers of binary files
 * depend on them.
 *
 * @param path names of the nodes around, outermost first
 */
record AsciiTypes(List<String> path, String name) {
    private static final Pattern OBJECT_NAME = Pattern.compile("(?s)([A-Za-z]+)::(.*)");
    private static final Set<String> LONG_ARRAYS = Set.of("KeyTime");
    private static final Set<String> FLOAT_ARRAYS = Set.of("KeyValueFloat", "KeyAttrDataFloat");
    private static final Set<String> INT_ARRAYS =
            Set.of("KeyAttrFlags", "KeyAttrRefCount", "Indexes", "PolygonVertexIndex", "Edges", "Materials");
    private static final Set<String> LONG_VALUES = Set.of("LocalTime", "ReferenceTime", "RootNode", "Node", "C");
    private static final Set<String> DOUBLE_VALUES = Set.of("Default", "DeformPercent", "Link_DeformAcuracy");

    FbxValue text(String text) {
        Matcher named = OBJECT_NAME.matcher(text);
        boolean property = name.equals("P");
        return !property && named.matches() ? FbxValue.name(named.group(2), named.group(1)) : FbxValue.of(text);
    }

    /** @param before the values of the node that came before */
    FbxValue word(String word, List<FbxValue> before) {
        double number;
        try {
            number = number(word);
        } catch (NumberFormatException e) {
            return word.length() == 1 ? FbxValue.flag((byte) word.charAt(0)) : FbxValue.of(word);
        }
        String type =
                name.equals("P") && before.size() > 1 ? before.get(1).string().orElse("") : "";
        if (!isWhole(word) || DOUBLE_VALUES.contains(name) || isReal(type)) {
            return FbxValue.of(number);
        }
        long integer = integer(word);
        boolean id = before.isEmpty() && (path.equals(List.of("Objects")) || path.equals(List.of("Documents")));
        boolean wide = id || LONG_VALUES.contains(name) || type.equals("KTime") || type.equals("ULongLong");
        return wide || integer != (int) integer ? FbxValue.of(integer) : FbxValue.of((int) integer);
    }

    private static boolean isReal(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("lcl")
                || lower.startsWith("vector")
                || lower.startsWith("color")
                || lower.equals("number")
                || lower.equals("double")
                || lower.equals("visibility")
                || lower.startsWith("field")
                || lower.equals("float");
    }

    FbxValue array(long[] integers) {
        if (LONG_ARRAYS.contains(name)) {
            return FbxValue.of(integers);
        }
        boolean ints = Arrays.stream(integers).allMatch(i -> i == (int) i);
        boolean real = FLOAT_ARRAYS.contains(name) || !(INT_ARRAYS.contains(name) || name.endsWith("Index"));
        if (real) {
            return array(Arrays.stream(integers).asDoubleStream().toArray(), true);
        }
        return ints ? FbxValue.of(Arrays.stream(integers).mapToInt(i -> (int) i).toArray()) : FbxValue.of(integers);
    }

    FbxValue array(double[] numbers, boolean whole) {
        if (FLOAT_ARRAYS.contains(name)) {
            float[] floats = new float[numbers.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) numbers[i];
            }
            return FbxValue.of(floats);
        }
        boolean ints = LONG_ARRAYS.contains(name) || INT_ARRAYS.contains(name) || name.endsWith("Index");
        return ints && whole
                ? array(Arrays.stream(numbers).mapToLong(n -> (long) n).toArray())
                : FbxValue.of(numbers);
    }

    static boolean isWhole(String word) {
        int from = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        for (int i = from; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return word.length() > from && word.length() < 19;
    }

    static long integer(String word) {
        return Long.parseLong(word);
    }

    /** @throws NumberFormatException when the word is no number */
    static double number(String word) {
        return JavaDoubleParser.parseDouble(word);
    }
}
