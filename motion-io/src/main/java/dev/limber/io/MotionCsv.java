package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.WorldPose;
import dev.limber.motion.report.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes clips as tables, for spreadsheets, scripts and robots: one row for each frame, which begins with {@code frame}
 * and {@code seconds}. Lengths are in the skeleton's unit.
 */
final class MotionCsv {
    private static final List<String> PLACE = List.of(".x", ".y", ".z");
    private static final List<String> ROTATION = List.of(".qw", ".qx", ".qy", ".qz");

    private MotionCsv() {}

    /** Writes the table that the target wants. */
    static List<String> write(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        Clip clip = clips.get(0).clip();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (Csv.Rows rows = Csv.write(text)) {
            switch (target.table()) {
                case POSITIONS -> positions(clip, rows);
                case ROTATIONS -> rotations(clip, rows);
            }
        }
        return List.of();
    }

    private static void positions(Clip clip, Csv.Rows rows) throws IOException {
        List<String> fields = head();
        clip.skeleton().names().forEach(name -> add(fields, name, PLACE));
        rows.add(fields);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            begin(fields, frame, clip);
            add(fields, world.positions(), 0, world.positions().length);
            rows.add(fields);
        }
    }

    private static void rotations(Clip clip, Csv.Rows rows) throws IOException {
        List<String> fields = head();
        int joints = clip.skeleton().jointCount();
        boolean[] moves = new boolean[joints];
        Arrays.stream(clip.translatedJoints()).forEach(joint -> moves[joint] = true);
        for (int j = 0; j < joints; j++) {
            String name = clip.skeleton().name(j);
            if (moves[j]) {
                add(fields, name, PLACE);
            }
            add(fields, name, ROTATION);
        }
        rows.add(fields);
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            begin(fields, frame, clip);
            for (int j = 0; j < joints; j++) {
                if (moves[j]) {
                    add(fields, pose.translations(), 3 * j, 3);
                }
                add(fields, pose.rotations(), 4 * j, 4);
            }
            rows.add(fields);
        }
    }

    private static List<String> head() {
        return new ArrayList<>(List.of("frame", "seconds"));
    }

    private static void add(List<String> fields, String name, List<String> endings) {
        endings.forEach(ending -> fields.add(name + ending));
    }

    private static void begin(List<String> fields, int frame, Clip clip) {
        fields.clear();
        fields.add(Integer.toString(frame));
        fields.add(String.format(Locale.ROOT, "%.6f", frame * clip.frameTime()));
    }

    private static void add(List<String> fields, double[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            fields.add(String.format(Locale.ROOT, "%.6g", numbers[i]));
        }
    }
}
