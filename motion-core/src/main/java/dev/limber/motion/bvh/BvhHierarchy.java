package dev.limber.motion.bvh;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The first half of a BVH file. */
record BvhHierarchy(Skeleton skeleton, BvhLayout layout) {
    /** Reads up to MOTION, or to the end of a file that has none. */
    static BvhHierarchy read(BvhScanner scanner) throws IOException {
        return new Parser(scanner).parse();
    }

    /** Reads joints with a stack of its own, so that no depth of nesting is too deep. */
    private static final class Parser {
        private final BvhScanner scanner;
        private final Skeleton.Builder skeleton = new Skeleton.Builder();
        private final List<List<Channel>> channels = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>(); // joints whose brace is still to close

        Parser(BvhScanner scanner) {
            this.scanner = scanner;
        }

        BvhHierarchy parse() throws IOException {
            scanner.expect("HIERARCHY");
            root("ROOT");
            while (!scanner.nextIs("MOTION") && !scanner.atEnd()) {
                root("ROOT or MOTION");
            }
            return new BvhHierarchy(skeleton.build(), new BvhLayout(channels));
        }

        private void root(String expectation) throws IOException {
            String word = scanner.word();
            if (!word.equalsIgnoreCase("ROOT")) {
                throw scanner.expected(expectation, word);
            }
            joint();
            while (!open.isEmpty()) {
                inside(scanner.word());
            }
        }

        private void inside(String word) throws IOException {
            switch (word.toUpperCase(Locale.ROOT)) {
                case "JOINT" -> joint();
                case "END" -> endSite();
                case "}" -> open.pop();
                default -> throw scanner.expected("JOINT, End Site or '}'", word);
            }
        }

        private void joint() throws IOException {
            String name = scanner.restOfRow();
            scanner.expect("{");
            scanner.expect("OFFSET");
            int parent = open.isEmpty() ? Skeleton.NONE : open.element();
            open.push(skeleton.joint(name, parent, vector()));
            channels.add(scanner.nextIs("CHANNELS") ? channels() : List.of());
        }

        private void endSite() throws IOException {
            scanner.restOfRow(); // "Site", or a name that some tools put there
            scanner.expect("{");
            scanner.expect("OFFSET");
            skeleton.endSite(open.element(), vector());
            scanner.expect("}");
        }

        private Vec3 vector() throws IOException {
            return new Vec3(coordinate(), coordinate(), coordinate());
        }

        private double coordinate() throws IOException {
            double value = scanner.number();
            if (!Double.isFinite(value)) {
                throw scanner.expected("a finite number", String.valueOf(value));
            }
            return value;
        }

        private List<Channel> channels() throws IOException {
            scanner.expect("CHANNELS");
            String count = scanner.word();
            if (!count.matches("[0-6]")) {
                throw scanner.expected("a number of channels from 0 to 6", count);
            }
            List<Channel> list = new ArrayList<>();
            while (list.size() < Integer.parseInt(count)) {
                list.add(channel(list));
            }
            return list;
        }

        private Channel channel(List<Channel> before) throws IOException {
            String word = scanner.word();
            return Arrays.stream(Channel.values())
                    .filter(channel -> channel.keyword().equalsIgnoreCase(word) && !before.contains(channel))
                    .findFirst()
                    .orElseThrow(() -> scanner.expected("a channel such as Xrotation, each but once", word));
        }
    }
}
