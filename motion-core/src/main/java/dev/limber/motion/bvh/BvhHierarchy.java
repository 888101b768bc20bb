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
import java.util.Optional;

/** The first half of a BVH file. */
record BvhHierarchy(Skeleton skeleton, BvhLayout layout) {
    private static final int MAX_CHANNELS = 6;

    static BvhHierarchy read(BvhScanner scanner) throws IOException {
        scanner.expect("HIERARCHY");
        return new Parser(scanner).parse();
    }

    /** Reads joints with a stack of its own, so that no depth of nesting is too deep. */
    private static final class Parser {
        private final BvhScanner scanner;
        private final Skeleton.Builder skeleton = new Skeleton.Builder();
        private final List<List<Channel>> channels = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        Parser(BvhScanner scanner) {
            this.scanner = scanner;
        }

        BvhHierarchy parse() throws IOException {
            while (true) {
                String word = scanner.word();
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "ROOT" -> joint(word, open.isEmpty());
                    case "JOINT" -> joint(word, !open.isEmpty());
                    case "END" -> endSite();
                    case "}" -> close(word);
                    case "MOTION" -> {
                        return finish(word);
                    }
                    default ->
                        throw scanner.expected(open.isEmpty() ? "ROOT or MOTION" : "JOINT, End Site or '}'", word);
                }
            }
        }

        private void joint(String word, boolean allowed) throws IOException {
            if (!allowed) {
                throw scanner.expected(open.isEmpty() ? "ROOT" : "JOINT", word);
            }
            String name = scanner.restOfRow();
            scanner.expect("{");
            int parent = open.isEmpty() ? Skeleton.NONE : open.peek();
            scanner.expect("OFFSET");
            open.push(skeleton.joint(name, parent, vector()));
            channels.add(channels());
        }

        private Vec3 vector() throws IOException {
            return new Vec3(finite(), finite(), finite());
        }

        private double finite() throws IOException {
            double value = scanner.number();
            if (!Double.isFinite(value)) {
                throw scanner.expected("a finite number", String.valueOf(value));
            }
            return value;
        }

        /** Reads CHANNELS, which a joint without any may leave out. */
        private List<Channel> channels() throws IOException {
            if (!scanner.nextIs("CHANNELS")) {
                return List.of();
            }
            scanner.expect("CHANNELS");
            double count = scanner.number();
            if (count != Math.rint(count) || count < 0 || count > MAX_CHANNELS) {
                throw scanner.expected("a number of channels from 0 to " + MAX_CHANNELS, String.valueOf(count));
            }
            List<Channel> list = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String word = scanner.word();
                Optional<Channel> channel = Arrays.stream(Channel.values())
                        .filter(c -> c.keyword().equalsIgnoreCase(word))
                        .findFirst();
                list.add(channel.orElseThrow(() -> scanner.expected("a channel such as Xrotation", word)));
            }
            return list;
        }

        private void endSite() throws IOException {
            if (open.isEmpty()) {
                throw scanner.expected("ROOT or MOTION", "End");
            }
            scanner.restOfRow(); // "Site", or a name that some tools put there
            scanner.expect("{");
            scanner.expect("OFFSET");
            skeleton.endSite(open.element(), vector());
            scanner.expect("}");
        }

        private void close(String word) {
            if (open.isEmpty()) {
                throw scanner.expected("ROOT or MOTION", word);
            }
            open.pop();
        }

        private BvhHierarchy finish(String word) {
            if (!open.isEmpty()) {
                throw scanner.expected("'}' (" + open.size() + " still open)", word);
            }
            if (channels.isEmpty()) {
                throw scanner.expected("ROOT", word);
            }
            return new BvhHierarchy(skeleton.build(), new BvhLayout(channels));
        }
    }
}
