package dev.limber.retarget.neural.san;

import dev.limber.motion.AtomicFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the skeletons of groups at the three levels of the network, one group a row, seen from in front: merged bones
 * have one colour, and chains that share a place in the latent space have the same colour in all rows.
 */
final class PooledSkeletons {
    private static final int CELL = 360;
    private static final int MARGIN = 40;

    private PooledSkeletons() {}

    static void write(List<MotionGroup> groups, SanNetworkSettings settings, Path file) throws IOException {
        BufferedImage image = new BufferedImage(3 * CELL, groups.size() * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int row = 0; row < groups.size(); row++) {
            drawRow(groups.get(row), settings, g, row * CELL);
        }
        g.dispose();
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    private static void drawRow(MotionGroup group, SanNetworkSettings settings, Graphics2D g, int top) {
        Levels levels = group.kind().levels(settings);
        int joints = levels.full().jointCount();
        float[] places = group.kind().places(group.characters().get(0));
        int[] chainOf = new int[joints];
        int[][] chains = levels.first().then(levels.second());
        for (int chain = 0; chain + 1 < chains.length; chain++) { // the last one is the root's translation
            for (int joint : chains[chain]) {
                chainOf[joint] = chain;
            }
        }
        int[][] single = Pooling.none(levels.full()).merged();
        List<int[][]> columns = List.of(single, levels.first().merged(), chains);
        for (int column = 0; column < columns.size(); column++) {
            int[][] merged = columns.get(column);
            View view = View.of(places, column * CELL, top);
            g.setColor(Color.DARK_GRAY);
            g.drawString(group.name() + ": " + (merged.length - 1) + " edges", column * CELL + 12, top + 22);
            for (int edge = 1; edge + 1 < merged.length; edge++) {
                int last = merged[edge][merged[edge].length - 1];
                int start = levels.full().parent(merged[edge][0]);
                g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(Color.getHSBColor(chainOf[last] * 0.618f, 0.75f, 0.75f));
                g.draw(new Line2D.Double(view.x(start), view.y(start), view.x(last), view.y(last)));
                g.fill(new Ellipse2D.Double(view.x(last) - 5, view.y(last) - 5, 10, 10));
            }
            g.setColor(Color.BLACK);
            g.fill(new Ellipse2D.Double(view.x(0) - 6, view.y(0) - 6, 12, 12));
        }
    }

    /** Where joints are in a cell, in pixels. */
    private record View(List<double[]> pixels) {
        /** Fits a body into the cell at {@code left} and {@code top}. */
        static View of(float[] places, int left, int top) {
            double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
            double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
            int joints = places.length / 3;
            for (int joint = 0; joint < joints; joint++) {
                for (int axis = 0; axis < 2; axis++) {
                    low[axis] = Math.min(low[axis], at(places, joint, axis));
                    high[axis] = Math.max(high[axis], at(places, joint, axis));
                }
            }
            double scale = (CELL - 2 * MARGIN) / Math.max(high[0] - low[0], high[1] - low[1]);
            List<double[]> pixels = new ArrayList<>();
            for (int joint = 0; joint < joints; joint++) {
                double x = at(places, joint, 0) - (low[0] + high[0]) / 2;
                double y = at(places, joint, 1) - (low[1] + high[1]) / 2;
                pixels.add(new double[] {left + CELL / 2.0 + scale * x, top + CELL / 2.0 - scale * y});
            }
            return new View(pixels);
        }

        /** A little depth, so that what lies behind something else is seen. */
        private static double at(float[] places, int joint, int axis) {
            return places[3 * joint + axis] + (axis == 0 ? 0.35 : 0.2) * places[3 * joint + 2];
        }

        double x(int joint) {
            return pixels.get(joint)[0];
        }

        double y(int joint) {
            return pixels.get(joint)[1];
        }
    }
}
