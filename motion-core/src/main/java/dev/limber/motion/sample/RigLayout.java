package dev.limber.motion.sample;

import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The joints of a naming system, read from a text in which each line gives a name, a segment of the body and the place
 * of the joint along it (0 by default). Indentation by two spaces makes a child; a name with two words in brackets,
 * such as {@code [Left|Right]Arm}, is a branch on both sides of the body; the name {@code .} is an end site.
 *
 * @param entries parents before children
 */
record RigLayout(List<Entry> entries) {
    private static final Pattern LINE = Pattern.compile("( *)(\\S+) +(\\S+)(?: +(\\S+))?");
    private static final Pattern SIDES = Pattern.compile("\\[(.*)\\|(.*)]");
    private static final String TIP = ".";

    /**
     * A joint or an end site.
     *
     * @param parent index of the parent entry, or -1
     */
    record Entry(String name, int parent, Segment segment, Side side, double along) {
        boolean isTip() {
            return name.equals(TIP);
        }
    }

    /** Reads the layout of that name from this package's resources. */
    static RigLayout load(String name) {
        try (InputStream in = Objects.requireNonNull(RigLayout.class.getResourceAsStream(name + ".txt"), name)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RigLayout parse(String text) {
        List<Line> lines =
                text.lines().filter(line -> !line.isBlank()).map(Line::parse).toList();
        List<Entry> entries = new ArrayList<>();
        add(lines, 0, Side.CENTER, -1, entries);
        return new RigLayout(List.copyOf(entries));
    }

    private static void add(List<Line> lines, int at, Side side, int parent, List<Entry> out) {
        Line line = lines.get(at);
        int index = out.size();
        out.add(new Entry(line.name(side), parent, line.segment, side, line.along));
        for (int child = at + 1; child < lines.size() && lines.get(child).depth > line.depth; child++) {
            if (lines.get(child).depth > line.depth + 1) {
                continue;
            }
            if (side == Side.CENTER && lines.get(child).isBothSides()) {
                add(lines, child, Side.LEFT, index, out);
                add(lines, child, Side.RIGHT, index, out);
            } else {
                add(lines, child, side, index, out);
            }
        }
    }

    private record Line(int depth, String template, Segment segment, double along) {
        static Line parse(String text) {
            Matcher match = LINE.matcher(text.stripTrailing());
            if (!match.matches()) {
                throw new IllegalArgumentException("expected a name and a segment, found '" + text + "'");
            }
            return new Line(
                    match.group(1).length() / 2,
                    match.group(2),
                    Segment.valueOf(match.group(3).toUpperCase(Locale.ROOT)),
                    match.group(4) == null ? 0 : Double.parseDouble(match.group(4)));
        }

        boolean isBothSides() {
            return SIDES.matcher(template).find();
        }

        String name(Side side) {
            return SIDES.matcher(template).replaceFirst(side == Side.RIGHT ? "$2" : "$1");
        }
    }
}
