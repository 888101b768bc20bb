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
import java.util.List;
import java.util.Locale;

/** Writes where the joints of a clip are, for spreadsheets and scripts: a row a frame, in world space. */
final class JointPositionsCsv {
    private JointPositionsCsv() {}

    /**
     * Writes columns {@code frame}, {@code seconds}, then {@code NAME.x}, {@code NAME.y} and {@code NAME.z} of every
     * joint, in the skeleton's unit.
     */
    static List<String> write(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        write(clips.get(0).clip(), new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        return List.of();
    }

    private static void write(Clip clip, Writer out) throws IOException {
        try (Csv.Rows rows = Csv.write(out)) {
            List<String> fields = new ArrayList<>(List.of("frame", "seconds"));
            for (String name : clip.skeleton().names()) {
                List.of(".x", ".y", ".z").forEach(axis -> fields.add(name + axis));
            }
            rows.add(fields);
            WorldPose world = new WorldPose(clip.skeleton());
            Pose pose = new Pose(clip.skeleton());
            for (int frame = 0; frame < clip.frameCount(); frame++) {
                clip.read(frame, pose);
                world.update(pose);
                fields.clear();
                fields.add(Integer.toString(frame));
                fields.add(String.format(Locale.ROOT, "%.6f", frame * clip.frameTime()));
                for (double coordinate : world.positions()) {
                    fields.add(String.format(Locale.ROOT, "%.6g", coordinate));
                }
                rows.add(fields);
            }
        }
    }
}
