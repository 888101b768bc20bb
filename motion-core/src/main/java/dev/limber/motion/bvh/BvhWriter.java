package dev.limber.motion.bvh;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes BVH files: interim, rotation channels in threes only. */
public final class BvhWriter {
    private final Clip clip;
    private final BvhLayout layout;

    private BvhWriter(Clip clip, BvhLayout layout) {
        this.clip = clip;
        this.layout = layout;
    }

    /** Writes {@code clip} to {@code file} with the channels of {@code layout}, whole or not at all. */
    public static void write(Clip clip, BvhLayout layout, Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            new BvhWriter(clip, layout).write(writer);
            writer.flush();
        });
    }

    private void write(Writer out) throws IOException {
        Skeleton skeleton = clip.skeleton();
        out.write("HIERARCHY\n");
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            if (skeleton.parent(joint) == Skeleton.NONE) {
                joint(out, joint, "");
            }
        }
        out.write("MOTION\nFrames: " + clip.frameCount() + "\nFrame Time: " + clip.frameTime() + "\n");
        Pose pose = new Pose(skeleton);
        double[] angles = new double[3];
        double[] previous = new double[3 * skeleton.jointCount()];
        StringBuilder row = new StringBuilder();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            row.setLength(0);
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                List<Channel> channels = layout.channels().get(joint);
                List<Channel> turns =
                        channels.stream().filter(Channel::isRotation).toList();
                if (!turns.isEmpty()) {
                    EulerOrder order = EulerOrder.valueOf(
                            turns.stream().map(c -> c.keyword().substring(0, 1)).collect(Collectors.joining()));
                    order.fromQuat(pose.rotations(), 4 * joint, angles, 0);
                    for (int i = 0; i < 3; i++) {
                        double turnsOff = Math.rint((previous[3 * joint + i] - angles[i]) / (2 * Math.PI));
                        angles[i] += turnsOff * 2 * Math.PI;
                        previous[3 * joint + i] = angles[i];
                    }
                }
                int angle = 0;
                for (Channel channel : channels) {
                    double value = channel.isRotation()
                            ? Math.toDegrees(angles[angle++])
                            : pose.translations()[3 * joint + channel.axis()];
                    row.append(Math.round(value * 1e6) / 1e6).append(' ');
                }
            }
            row.append('\n');
            out.append(row);
        }
    }

    private void joint(Writer out, int joint, String indent) throws IOException {
        Skeleton skeleton = clip.skeleton();
        String inner = indent + "\t";
        out.write(indent + (indent.isEmpty() ? "ROOT " : "JOINT ") + skeleton.name(joint) + "\n" + indent + "{\n");
        out.write(inner + "OFFSET " + text(skeleton.restTranslation(joint)) + "\n");
        List<Channel> channels = layout.channels().get(joint);
        out.write(inner + "CHANNELS " + channels.size());
        for (Channel channel : channels) {
            out.write(" " + channel.keyword());
        }
        out.write("\n");
        for (int child : skeleton.children(joint)) {
            joint(out, child, inner);
        }
        for (EndSite site : skeleton.endSites()) {
            if (site.joint() == joint) {
                out.write(inner + "End Site\n" + inner + "{\n" + inner + "\tOFFSET " + text(site.offset()) + "\n"
                        + inner + "}\n");
            }
        }
        out.write(indent + "}\n");
    }

    private static String text(Vec3 v) {
        return v.x() + " " + v.y() + " " + v.z();
    }
}
