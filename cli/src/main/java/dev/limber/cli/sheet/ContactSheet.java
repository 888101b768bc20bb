package dev.limber.cli.sheet;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
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

    private final String title;
    private final List<SheetRow> rows;
    private final int[] frames;
    private final RowView view;

    private ContactSheet(String title, List<SheetRow> rows, int[] frames) {
        this.title = title;
        this.rows = List.copyOf(rows);
        this.frames = frames;
        view = RowView.of(rows, frames, FIGURE_HEIGHT);
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
        int rowHeight = ROW_MARGIN + view.height();
        int height = HEADER + rows.size() * rowHeight + MARGIN / 2;
        BufferedImage image = Canvas.image(width, height);
        Graphics2D g = Canvas.on(image);
        drawHeader(g, width);
        for (int row = 0; row < rows.size(); row++) {
            Graphics2D part = (Graphics2D) g.create(0, HEADER + row * rowHeight, width, rowHeight);
            drawRow(part, row, rowHeight - FLOOR_DEPTH + 4);
            part.dispose();
        }
        g.dispose();
        return image;
    }

    private void drawHeader(Graphics2D g, int width) {
        Canvas.text(g, title, MARGIN, 30, 17, Font.BOLD, Palette.TEXT);
        int x = width - MARGIN - 236;
        x = legend(g, x, Palette.of(Side.LEFT), "left");
        x = legend(g, x, Palette.of(Side.RIGHT), "right");
        legend(g, x, Palette.CONTACT, "foot on the floor");
        for (int i = 0; i < frames.length; i++) {
            String label = "frame " + frames[i];
            int middle = columnMiddle(i);
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            Canvas.text(
                    g,
                    label,
                    middle - g.getFontMetrics().stringWidth(label) / 2,
                    54,
                    12,
                    Font.PLAIN,
                    Palette.FAINT_TEXT);
        }
    }

    private static int legend(Graphics2D g, int x, Color color, String label) {
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x, 20, 10, 10));
        Canvas.text(g, label, x + 15, 30, 13, Font.PLAIN, Palette.TEXT);
        return x + 15 + g.getFontMetrics().stringWidth(label) + 18;
    }

    private void drawRow(Graphics2D g, int index, int floorY) {
        SheetRow row = rows.get(index);
        Rig rig = row.rig();
        int width = COLUMNS * CELL_WIDTH;
        g.setColor(Palette.FLOOR);
        g.fill(new Rectangle2D.Double(MARGIN, floorY - FLOOR_DEPTH / 2.0, width, FLOOR_DEPTH));
        g.setColor(Palette.FLOOR_LINE);
        g.draw(new Line2D.Double(MARGIN, floorY, MARGIN + width, floorY));

        Canvas.text(g, row.title(), MARGIN, 16, 15, Font.BOLD, Palette.TEXT);
        int after = MARGIN + g.getFontMetrics().stringWidth(row.title()) + 12;
        String facts = String.format(
                Locale.ROOT,
                rig.plan() == BodyPlan.HUMANOID ? "%s%d joints, %.4g units tall" : "%s%d joints, %.4g units long",
                index == 0 && !isOfOneCharacter() ? "source, " : "",
                rig.skeleton().jointCount(),
                rig.chains().bodyLength());
        Canvas.text(g, facts, after, 16, 12, Font.PLAIN, Palette.FAINT_TEXT);

        FigurePainter painter = view.painters().get(index);
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
}
