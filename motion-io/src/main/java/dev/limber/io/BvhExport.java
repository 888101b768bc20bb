package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.EulerOrder;
import dev.limber.motion.Join;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.Channel;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Converts clips for BVH, in which all rest rotations are zero. */
public final class BvhExport {
    /** A rest rotation below this, in radians, is rounding. */
    private static final double UNROTATED = 1e-6;

    private BvhExport() {}

    /** Returns the clip as it can be written; unchanged when no joint of its skeleton is turned at rest. */
    public static Clip of(Clip clip) {
        Pose rest = clip.skeleton().restPose();
        double[] identity = {1, 0, 0, 0};
        boolean rotated = IntStream.range(0, clip.skeleton().jointCount())
                .anyMatch(j -> Quat.angle(identity, 0, rest.rotations(), 4 * j) > UNROTATED);
        return rotated ? UnrotatedRest.of(clip, rest) : clip;
    }

    /** Returns the clip as a program likes it, with a warning where its unit cannot be told. */
    public static BvhFile of(Clip clip, ExportPreset preset) {
        Rig rig = Rig.of(clip);
        List<String> warnings = new ArrayList<>();
        Clip result = UnrotatedRest.of(clip, rig.referencePose());
        OptionalDouble unit = BodyUnit.metres(rig);
        if (unit.isEmpty()) {
            warnings.add("lengths are not changed: the body has no human size in metres or centimetres");
        }
        double scale = unit.orElse(preset.metres()) / preset.metres();
        SpaceChange.Rotation rotation =
                rig.up().z() > 0.9 ? SpaceChange.Rotation.Z_UP_TO_Y_UP : SpaceChange.Rotation.NONE;
        result = new SpaceChange(rotation, scale).apply(result);
        if (preset.frameRate() > 0) {
            result = Resample.to(preset.frameRate(), result);
        }
        if (preset.cleansNames()) {
            Skeleton skeleton = result.skeleton();
            result = result.on(skeleton.withNames(cleanNames(skeleton.names())));
        }
        if (preset.standsFirst()) {
            result = Join.of(restFrame(result), result, 0);
        }
        return new BvhFile(result, layout(result, preset.order()), warnings);
    }

    private static Clip restFrame(Clip clip) {
        Pose rest = clip.skeleton().restPose();
        return new Clip.Builder(clip.skeleton(), clip.frameTime(), 1, clip.translatedJoints())
                .set(0, rest)
                .build();
    }

    /** Returns the usual channels with the rotations in another order. */
    public static BvhLayout layout(Clip clip, EulerOrder order) {
        List<Channel> rotations = IntStream.range(0, 3)
                .mapToObj(place -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.isRotation() && channel.axis() == order.axis(place))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new BvhLayout(BvhLayout.of(clip).channels().stream()
                .map(channels -> {
                    List<Channel> ordered = new ArrayList<>(
                            channels.stream().filter(c -> !c.isRotation()).toList());
                    ordered.addAll(rotations);
                    return ordered;
                })
                .toList());
    }

    /** Returns names of letters, digits and underscores, none starting with a digit, none twice. */
    static List<String> cleanNames(List<String> names) {
        Set<String> used = new HashSet<>();
        List<String> clean = new ArrayList<>();
        for (String name : names) {
            String plain = name.substring(name.lastIndexOf(':') + 1).replaceAll("[^A-Za-z0-9_]", "_");
            String start = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
            String unique = start;
            for (int n = 2; !used.add(unique); n++) {
                unique = start + "_" + n;
            }
            clean.add(unique);
        }
        return clean;
    }
}
