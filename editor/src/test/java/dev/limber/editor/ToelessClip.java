package dev.limber.editor;

import dev.limber.motion.Clip;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sample walk without toe joints: the tip of each foot is where the toe was. */
final class ToelessClip {
    private ToelessClip() {}

    static String bvh() throws IOException {
        Clip walk = WalkingClip.make();
        Path file = Files.createTempFile("walk", ".bvh");
        BvhWriter.write(walk, BvhLayout.of(walk), file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Files.delete(file);
        return withoutToes(lines);
    }

    /** Turns each toe joint with its end site into the end site of the foot, and drops its channels. */
    private static String withoutToes(List<String> lines) {
        int motion = lines.indexOf("MOTION");
        List<String> out = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        int channel = 0;
        int toe = 0; // lines of a toe that are still to come
        for (String line : lines.subList(0, motion)) {
            String text = line.strip();
            int count = text.startsWith("CHANNELS") ? Integer.parseInt(text.split(" ", -1)[1]) : 0;
            if (text.startsWith("JOINT") && text.toLowerCase(Locale.ROOT).contains("toe")) {
                toe = 8; // JOINT { OFFSET CHANNELS End { OFFSET } }
                out.add(line.replaceAll("JOINT.*", "End Site"));
            } else if (toe > 0) {
                toe--;
                if (count > 0) {
                    for (int i = 0; i < count; i++) {
                        dropped.add(channel + i);
                    }
                }
                if (toe == 7 || toe == 6 || toe == 0) {
                    out.add(line);
                }
            } else {
                out.add(line);
            }
            channel += count;
        }
        out.addAll(lines.subList(motion, motion + 3));
        for (String row : lines.subList(motion + 3, lines.size())) {
            String[] numbers = row.strip().split("\\s+", -1);
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                if (!dropped.contains(i)) {
                    kept.add(numbers[i]);
                }
            }
            out.add(String.join(" ", kept));
        }
        return String.join("\n", out) + "\n";
    }
}
