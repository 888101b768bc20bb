package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Pose;
import dev.limber.motion.WorldPose;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(clips.get(0).clip(), writer);
        writer.flush();
        return List.of();
    }

    private static void write(Clip clip, Writer out) throws IOException {
        out.write("frame,seconds");
        for (String name : clip.skeleton().names()) {
            for (char axis = 'x'; axis <= 'z'; axis++) {
                out.write("," + quoted(name + "." + axis));
            }
        }
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            out.write(String.format(Locale.ROOT, "%n%d,%.6f", frame, frame * clip.frameTime()));
            for (double coordinate : world.positions()) {
                out.write(String.format(Locale.ROOT, ",%.6g", coordinate));
            }
        }
        out.write(System.lineSeparator());
    }

    private static String quoted(String field) {
        return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
