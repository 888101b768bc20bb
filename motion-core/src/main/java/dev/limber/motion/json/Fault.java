package dev.limber.motion.json;

/**
 * A fault in a JSON text.
 *
 * @param path of the value, empty for the whole text
 * @param text what was expected and what was found
 */
public record Fault(String path, String text) {
    @Override
    public String toString() {
        return path.isEmpty() ? text : path + ": " + text;
    }
}
