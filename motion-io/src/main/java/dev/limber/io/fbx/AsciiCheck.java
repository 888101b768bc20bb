package dev.limber.io.fbx;

/** Looks over an ASCII FBX file before native code does: braces must match, and arrays fit the file. */
final class AsciiCheck {
    private static final int MAX_DEPTH = 64;

    private AsciiCheck() {}

    /** @throws FbxException when the file is not whole */
    static void check(String file, byte[] content) {
        int depth = 0;
        int row = 1;
        boolean quoted = false;
        for (int i = 0; i < content.length; i++) {
            byte b = content[i];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\n') {
                row++;
                quoted = false;
            } else if (b == 0) {
                throw error(file, row, "holds a zero byte");
            } else if (!quoted && b == '{' && ++depth > MAX_DEPTH) {
                throw error(file, row, "elements nest deeper than " + MAX_DEPTH);
            } else if (!quoted && b == '}' && --depth < 0) {
                throw error(file, row, "'}' without '{'");
            } else if (!quoted && b == '*') {
                checkCount(file, row, content, i + 1);
            }
        }
        if (depth != 0) {
            throw error(file, row, "ends with " + depth + " elements open");
        }
    }

    /** An array {@code *n} has n numbers, each of a digit and a comma. */
    private static void checkCount(String file, int row, byte[] content, int from) {
        long count = 0;
        for (int i = from; i < content.length && Character.isDigit(content[i]) && count < Integer.MAX_VALUE; i++) {
            count = 10 * count + (content[i] - '0');
        }
        if (count > content.length / 2) {
            throw error(file, row, "an array claims " + count + " numbers in a file of " + content.length + " bytes");
        }
    }

    private static FbxException error(String file, int row, String message) {
        return new FbxException(file, "row " + row + ": " + message);
    }
}
