package dev.limber.io.fbx.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads ASCII files. {@link AsciiTypes} gives the type that a value would have in a binary file. */
final class AsciiParser {
    private final AsciiScanner in;

    private AsciiParser(byte[] content) {
        in = new AsciiScanner(content);
    }

    static FbxDocument parse(byte[] content) {
        AsciiParser parser = new AsciiParser(content);
        List<FbxNode> roots = new ArrayList<>();
        int end = parser.nodes(List.of(), roots);
        if (parser.in.peek() != -1) {
            throw parser.in.error("'}' without '{'");
        }
        long version = roots.stream()
                .flatMap(root -> root.all("FBXVersion"))
                .findFirst()
                .orElseThrow(() -> new FbxException("is not an FBX file: has no FBXVersion"))
                .integer(0);
        BinaryParser.checkVersion(version);
        return new FbxDocument(false, (int) version, roots, Arrays.copyOfRange(content, end, content.length), end);
    }

    /**
     * Reads nodes up to a closing brace or the end.
     *
     * @param path names of the nodes around, outermost first
     * @return where the last one ends
     */
    private int nodes(List<String> path, List<FbxNode> into) {
        if (path.size() > BinaryParser.MAX_DEPTH) {
            throw in.error("nodes nest deeper than " + BinaryParser.MAX_DEPTH);
        }
        int end = in.at();
        while (true) {
            in.skipBlank(true);
            if (in.peek() == -1 || in.peek() == '}') {
                return end;
            }
            into.add(node(end, path));
            end = in.at();
        }
    }

    private FbxNode node(int start, List<String> path) {
        String place = in.place();
        String name = in.word();
        if (name.isEmpty()) {
            throw in.error("expected the name of a node, found " + in.found());
        }
        in.skipBlank(false);
        in.expect(':');
        AsciiTypes types = new AsciiTypes(path, name);
        List<FbxValue> values = new ArrayList<>();
        in.skipBlank(false);
        boolean more = in.peek() != '\n' && in.peek() != '{' && in.peek() != '}' && in.peek() != -1;
        while (more) {
            if (in.peek() == ',') { // before the first value of some nodes
                in.take();
                in.skipBlank(true);
            }
            values.add(value(types, values));
            in.skipBlank(false);
            more = in.peek() == ',';
            if (more) {
                in.take();
                in.skipBlank(true);
            }
        }
        List<FbxNode> children = new ArrayList<>();
        int body = in.at();
        int tail = body;
        boolean block = in.peek() == '{';
        if (block) {
            in.take();
            body = in.at();
            List<String> inside = new ArrayList<>(path);
            inside.add(name);
            tail = nodes(inside, children);
            in.expect('}');
        }
        AsciiText text = new AsciiText(in.source(), start, body, tail, in.at());
        return FbxNode.read(name, values, children, block, place, text);
    }

    private FbxValue value(AsciiTypes types, List<FbxValue> before) {
        if (in.peek() == '"') {
            return types.text(in.quoted());
        }
        if (in.peek() == '*') {
            return array(types);
        }
        String word = in.word();
        if (word.isEmpty()) {
            throw in.error("expected a value, found " + in.found());
        }
        return types.word(word, before);
    }

    /** Reads {@code *3 { a: 1,2,3 }}. */
    private FbxValue array(AsciiTypes types) {
        in.take();
        String claim = in.word();
        int most = in.source().length / 2;
        int count = claim.matches("\\d{1,10}") ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(claim)) : -1;
        if (count < 0 || count > most) {
            throw in.error("an array claims '" + claim + "' numbers in a file of " + in.source().length + " bytes");
        }
        in.skipBlank(true);
        in.expect('{');
        in.skipBlank(true);
        if (in.peek() == '}') {
            in.take();
            return types.array(new double[0], true);
        }
        in.word();
        in.expect(':');
        double[] numbers = new double[count];
        long[] integers = new long[count];
        boolean whole = true;
        int read = 0;
        in.skipBlank(true);
        while (in.peek() != '}') {
            String word = in.word();
            if (read == count) {
                throw in.error("an array has more than the " + count + " numbers that it claims");
            }
            whole &= AsciiTypes.isWhole(word);
            if (whole) {
                integers[read] = AsciiTypes.integer(word);
            }
            try {
                numbers[read++] = AsciiTypes.number(word);
            } catch (NumberFormatException e) {
                throw in.error("expected a number, found '" + word + "'");
            }
            in.skipBlank(true);
            if (in.peek() == ',') {
                in.take();
                in.skipBlank(true);
            } else if (in.peek() != '}') {
                throw in.error("expected ',' or '}' in an array, found " + in.found());
            }
        }
        if (read != count) {
            throw in.error("an array has " + read + " numbers, not the " + count + " that it claims");
        }
        in.take();
        return whole ? types.array(integers) : types.array(numbers, false);
    }
}
