package dev.limber.cli.sheet;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Characters side by side, frame by frame: the moving counterpart of {@link ContactSheet}. The view follows each of
 * them; marks on the floor show its movement.
 */
final class MovingFigures {
    private static final int WIDTH = 300; // of a character
    private static final int FIGURE_HEIGHT = 240;
    private static final int HEADER = 58;
    private static final int FLOOR_DEPTH = 44;
    private static final int MARGIN = 20;

    /** Between marks on the floor, in heights of the character. */
    private static final double MARKS = 0.5;

    private final String title;
    private final List<SheetRow> rows;
    private final RowView view;

    /** Looks at frames from {@code first} to {@code last}, which every row's clip has. */
    MovingFigures(String title, List<SheetRow> rows, int first, int last) {
        this.title = title;
        this.rows = List.copyOf(rows);
        view = RowView.of(rows, IntStream.rangeClosed(first, last).toArray(), FIGURE_HEIGHT);
    }

    /** In pixels; even, as video codecs require. */
    int width() {
        return WIDTH * rows.size();
    }

    /** In pixels; even, as video codecs require. */
    int height() {
        return (HEADER + view.height() + FLOOR_DEPTH + 1) / 2 * 2;
    }

    BufferedImage draw(int frame) {
        BufferedImage image = Canvas.image(width(), height());
        Graphics2D g = Canvas.on(image);
        double seconds = frame * rows.get(0).clip().frameTime();
        Canvas.text(g, title, MARGIN, 24, 15, Font.BOLD, Palette.TEXT);
        String time = String.format(Locale.ROOT, "frame %d, %.2f s", frame, seconds);
        Canvas.text(g, time, width() - 150, 24, 12, Font.PLAIN, Palette.FAINT_TEXT);
        int floor = HEADER + view.height();
        for (int i = 0; i < rows.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(i * WIDTH, 0, WIDTH, height());
            Canvas.text(part, rows.get(i).title(), MARGIN, 46, 13, Font.PLAIN, Palette.FAINT_TEXT);
            drawFloor(part, floor, view.painters().get(i), frame);
            part.translate(WIDTH / 2, floor);
            view.painters().get(i).paint(frame, part);
            part.dispose();
        }
        g.dispose();
        return image;
    }

    private static void drawFloor(Graphics2D g, int y, FigurePainter painter, int frame) {
        double top = y - FLOOR_DEPTH / 2.0;
        g.setColor(Palette.FLOOR);
        g.fill(new Rectangle2D.Double(0, top, WIDTH, FLOOR_DEPTH));
        g.setColor(Palette.FLOOR_LINE);
        g.draw(new Line2D.Double(0, y, WIDTH, y));
        double step = MARKS * FIGURE_HEIGHT;
        double gone = painter.offsetToTheRight(frame) - WIDTH / 2.0;
        for (double mark = step * Math.ceil(gone / step); mark < gone + WIDTH; mark += step) {
            g.draw(new Line2D.Double(mark - gone, top, mark - gone, top + FLOOR_DEPTH));
        }
    }
}
