package dev.limber.cli.sheet;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture in which every row is a character and every column a moment. The first row is the source of the motion, unless
 * all are motions of one character. All characters are drawn at one height and seen from one side, so that rows that look
 * alike move alike.
 */
public final class ContactSheet {
    private static final int COLUMNS = 10;
    private static final int MARGIN = 28;
    private static final int HEADER = 62;
    private static final int FIGURE_HEIGHT = 150;
    private static final int CELL_WIDTH = 122;
    private static final int FLOOR_DEPTH = 30;

    /** Of a row, for what is written above the figures and for the floor below their feet. */
    private static final int ROW_MARGIN = 48;

    /** Who climbs or jumps higher than this, in heights of the character, is drawn smaller. */
    private static final double HIGHEST = 1.8;

    private final String title;
    private final List<SheetRow> rows;
    private final int[] frames;
    private final List<VerticalExtent> extents; // (row)
    private final double reach; // of the highest figure shown, in heights of the character

    private ContactSheet(String title, List<SheetRow> rows, int[] frames) {
        this.title = title;
        this.rows = List.copyOf(rows);
        this.frames = frames;
        extents = rows.stream().map(row -> VerticalExtent.of(row, frames)).toList();
        reach = extents.stream().mapToDouble(VerticalExtent::reach).max().orElse(1);
    }

    /** Makes a sheet of frames spread evenly from {@code first} to {@code last}; every row's clip has them all. */
    public static ContactSheet of(String title, List<SheetRow> rows, int first, int last) {
        int columns = Math.min(COLUMNS, last - first + 1);
        int[] frames = IntStream.range(0, columns)
                .map(i -> columns == 1 ? first : (int) Math.round(first + i * (last - first) / (columns - 1.0)))
                .toArray();
        return new ContactSheet(title, rows, frames);
    }

    /** Writes the sheet as a PNG. */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, out -> ImageIO.write(draw(), "png", out));
    }

    BufferedImage draw() {
        int width = 2 * MARGIN + COLUMNS * CELL_WIDTH;
        int rowHeight = ROW_MARGIN + (int) Math.round(FIGURE_HEIGHT * Math.min(reach, HIGHEST));
        int height = HEADER + rows.size() * rowHeight + MARGIN / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Palette.PAPER);
        g.fillRect(0, 0, width, height);
        drawHeader(g, width);
        double heading = heading(rows.get(0));
        for (int row = 0; row < rows.size(); row++) {
            Graphics2D part = (Graphics2D) g.create(0, HEADER + row * rowHeight, width, rowHeight);
            drawRow(part, row, heading, rowHeight - FLOOR_DEPTH + 4);
            part.dispose();
        }
        g.dispose();
        return image;
    }

    private void drawHeader(Graphics2D g, int width) {
        text(g, title, MARGIN, 30, 17, Font.BOLD, Palette.TEXT);
        int x = width - MARGIN - 236;
        x = legend(g, x, Palette.of(Side.LEFT), "left");
        x = legend(g, x, Palette.of(Side.RIGHT), "right");
        legend(g, x, Palette.CONTACT, "foot on the floor");
        for (int i = 0; i < frames.length; i++) {
            String label = "frame " + frames[i];
            int middle = columnMiddle(i);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            text(g, label, middle - g.getFontMetrics().stringWidth(label) / 2, 54, 12, Font.PLAIN, Palette.FAINT_TEXT);
        }
    }

    private static int legend(Graphics2D g, int x, Color color, String label) {
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x, 20, 10, 10));
        text(g, label, x + 15, 30, 13, Font.PLAIN, Palette.TEXT);
        return x + 15 + g.getFontMetrics().stringWidth(label) + 18;
    }

    private void drawRow(Graphics2D g, int index, double heading, int floorY) {
        SheetRow row = rows.get(index);
        Rig rig = row.rig();
        int width = COLUMNS * CELL_WIDTH;
        g.setColor(Palette.FLOOR);
        g.fill(new Rectangle2D.Double(MARGIN, floorY - FLOOR_DEPTH / 2.0, width, FLOOR_DEPTH));
        g.setColor(Palette.FLOOR_LINE);
        g.draw(new Line2D.Double(MARGIN, floorY, MARGIN + width, floorY));

        text(g, row.title(), MARGIN, 16, 15, Font.BOLD, Palette.TEXT);
        int after = MARGIN + g.getFontMetrics().stringWidth(row.title()) + 12;
        String facts = String.format(
                Locale.ROOT,
                "%s%d joints, %.4g units tall",
                index == 0 && !isOfOneCharacter() ? "source, " : "",
                rig.skeleton().jointCount(),
                rig.height());
        text(g, facts, after, 16, 12, Font.PLAIN, Palette.FAINT_TEXT);

        Vec3 facing = Camera.turned(rig.forward(), rig.up(), heading);
        double scale = FIGURE_HEIGHT * Math.min(1, HIGHEST / reach) / rig.height();
        Camera camera = Camera.of(rig.up(), facing, scale);
        FigurePainter painter =
                new FigurePainter(row, camera, extents.get(index).floor());
        for (int i = 0; i < frames.length; i++) {
            Graphics2D cell = (Graphics2D) g.create();
            cell.translate(columnMiddle(i), floorY);
            painter.paint(frames[i], cell);
            cell.dispose();
        }
    }

    private boolean isOfOneCharacter() {
        return rows.stream().allMatch(row -> row.rig() == rows.get(0).rig());
    }

    private static int columnMiddle(int column) {
        return MARGIN + column * CELL_WIDTH + CELL_WIDTH / 2;
    }

    private static void text(Graphics2D g, String text, int x, int y, int size, int style, Color color) {
        g.setFont(new Font(Font.SANS_SERIF, style, size));
        g.setColor(color);
        g.drawString(text, x, y);
    }

    /** Returns the angle about up from where the rig faces to where the body faces in the middle of the sheet. */
    private double heading(SheetRow row) {
        Rig rig = row.rig();
        int left = rig.roles().joint(BodyPart.THIGH, Side.LEFT);
        int right = rig.roles().joint(BodyPart.THIGH, Side.RIGHT);
        if (left == Skeleton.NONE || right == Skeleton.NONE) {
            return 0;
        }
        WorldPose world = WorldPose.of(row.clip().pose(frames[frames.length / 2]));
        Vec3 facing = world.position(left).minus(world.position(right)).cross(rig.up());
        return Math.atan2(facing.dot(rig.up().cross(rig.forward())), facing.dot(rig.forward()));
    }
}
