package dev.limber.cli.terminal;

/** Makes text from files safe for a terminal. */
public final class Printable {
    private Printable() {}

    /** Returns the text with question marks for control characters, by which a file could take the terminal over. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isHarmless(c) ? c : '?'));
        return plain.toString();
    }

    private static boolean isHarmless(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}
