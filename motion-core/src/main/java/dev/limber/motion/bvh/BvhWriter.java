package dev.limber.motion.bvh;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes BVH files: names, channels and end sites as they are, and continuous angles. Position channels hold positions,
 * which replace the OFFSET. Values without a channel in the layout are not written: a joint without position channels
 * stays at its OFFSET.
 */
public final class BvhWriter {
    /** Deeper joints are not indented further, or a long chain would make a file that grows with its square. */
    private static final int DEEPEST = 32;

    private static final int USUAL_JOINT = 200; // bytes

    private final Clip clip;
    private final BvhLayout layout;
    private final OutputStream out;
    private final int[] fileOrder; // joints, each followed by those below it

    private BvhWriter(Clip clip, BvhLayout layout, OutputStream out) {
        this.clip = clip;
        this.layout = layout;
        this.out = out;
        fileOrder = fileOrder(clip.skeleton());
    }

    /** Writes what a {@link BvhReader} has read. */
    public static void write(BvhFile content, Path file) throws IOException {
        write(content.clip(), content.layout(), file);
    }

    /**
     * Writes {@code clip} to {@code file}, whole or not at all.
     *
     * @param layout of as many joints as the clip's skeleton has
     * @throws IllegalArgumentException when the layout is of another number of joints
     * @throws IOException when the file cannot be written
     */
    public static void write(Clip clip, BvhLayout layout, Path file) throws IOException {
        AtomicFile.write(file, out -> write(clip, layout, out));
    }

    /** Does the same to a stream, which stays open. */
    public static void write(Clip clip, BvhLayout layout, OutputStream out) throws IOException {
        if (layout.channels().size() != clip.skeleton().jointCount()) {
            throw new IllegalArgumentException(
                    "a layout of " + layout.channels().size() + " joints for a skeleton of "
                            + clip.skeleton().jointCount());
        }
        new BvhWriter(clip, layout, out).write();
    }

    /** Returns the joints depth first, without recursion: a chain may be of any length. */
    private static int[] fileOrder(Skeleton skeleton) {
        Deque<Integer> next = new ArrayDeque<>();
        IntStream.range(0, skeleton.jointCount())
                .filter(joint -> skeleton.parent(joint) == Skeleton.NONE)
                .forEach(next::add);
        int[] order = new int[skeleton.jointCount()];
        for (int i = 0; i < order.length; i++) {
            order[i] = next.pop();
            int[] children = skeleton.children(order[i]);
            for (int c = children.length - 1; c >= 0; c--) {
                next.push(children[c]);
            }
        }
        return order;
    }

    private void write() throws IOException {
        AsciiText head = hierarchy();
        head.text("MOTION\nFrames: ").text(String.valueOf(clip.frameCount()));
        head.text("\nFrame Time: ").text(plain(clip.frameTime())).text("\n");
        head.writeTo(out);
        RowEncoder encoder = new RowEncoder(clip.skeleton(), layout, fileOrder);
        Pose pose = new Pose(clip.skeleton());
        int length = encoder.rowLength();
        int block = RowPart.blockRows(length, clip.frameCount());
        double[] rows = new double[block * length];
        for (int first = 0; first < clip.frameCount(); first += block) {
            int count = Math.min(block, clip.frameCount() - first);
            for (int row = 0; row < count; row++) {
                clip.read(first + row, pose);
                encoder.encode(pose, rows, row * length);
            }
            // The text is made on all cores; the angles are not, as each are those nearest to the row before.
            for (AsciiText text :
                    RowPart.of(count).map(part -> encoder.text(rows, part)).toList()) {
                text.writeTo(out);
            }
        }
    }

    private AsciiText hierarchy() {
        Skeleton skeleton = clip.skeleton();
        AsciiText text = new AsciiText(skeleton.jointCount() * USUAL_JOINT).text("HIERARCHY\n");
        Deque<Integer> open = new ArrayDeque<>();
        for (int joint : fileOrder) {
            while (!open.isEmpty() && open.element() != skeleton.parent(joint)) {
                open.pop();
                line(text, open.size(), "}");
            }
            line(text, open.size(), (open.isEmpty() ? "ROOT " : "JOINT ") + writable(skeleton.name(joint)));
            line(text, open.size(), "{");
            open.push(joint);
            line(text, open.size(), offset(skeleton.restTranslation(joint)));
            line(text, open.size(), channels(layout.channels().get(joint)));
            for (EndSite site : skeleton.endSites()) {
                if (site.joint() == joint) {
                    line(text, open.size(), "End Site");
                    line(text, open.size(), "{");
                    line(text, open.size() + 1, offset(site.offset()));
                    line(text, open.size(), "}");
                }
            }
        }
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            line(text, depth, "}");
        }
        return text;
    }

    private static void line(AsciiText text, int depth, String line) {
        text.text("\t".repeat(Math.min(depth, DEEPEST))).text(line).text("\n");
    }

    /** Returns the name without what would end it in a file. */
    private static String writable(String name) {
        return name.replaceAll("[\\r\\n{]", "_");
    }

    private static String offset(Vec3 v) {
        return "OFFSET " + plain(v.x()) + " " + plain(v.y()) + " " + plain(v.z());
    }

    private static String channels(List<Channel> channels) {
        StringBuilder text = new StringBuilder("CHANNELS ").append(channels.size());
        channels.forEach(channel -> text.append(' ').append(channel.keyword()));
        return text.toString();
    }

    /** Returns all digits of a double and no exponent, which some programs do not read. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).toPlainString();
    }
}
