package dev.limber.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A skeleton in a message.
 *
 * @param parents (joint) index of the parent, less than the joint's own; -1 for a root
 * @param translations (joint, 3) at rest, in the parent's space, in the skeleton's unit
 * @param rotations (joint, 4) wxyz at rest, relative to the parent; null when no joint has one
 * @param tips the ends of bones without a joint; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // a message: nobody compares two
record SkeletonData(
        @JsonProperty(required = true) List<String> names,
        @JsonProperty(required = true) int[] parents,
        @JsonProperty(required = true) double[][] translations,
        double @Nullable [][] rotations,
        @Nullable List<Tip> tips) {

    /** @param at (3) in the joint's space */
    record Tip(
            @JsonProperty(required = true) int joint,
            @JsonProperty(required = true) double[] at) {}

    static SkeletonData of(Skeleton skeleton) {
        Pose rest = skeleton.restPose();
        int n = skeleton.jointCount();
        return new SkeletonData(
                skeleton.names(),
                IntStream.range(0, n).map(skeleton::parent).toArray(),
                rows(rest.translations(), 3),
                rows(rest.rotations(), 4),
                skeleton.endSites().stream()
                        .map(tip -> new Tip(tip.joint(), array(tip.offset())))
                        .toList());
    }

    private static double[][] rows(double[] values, int width) {
        double[][] rows = new double[values.length / width][width];
        for (int i = 0; i < values.length; i++) {
            rows[i / width][i % width] = values[i];
        }
        return rows;
    }

    private static double[] array(Vec3 v) {
        return new double[] {v.x(), v.y(), v.z()};
    }

    /** @throws BadRequestException when the arrays do not fit together or hold what is no number */
    Skeleton skeleton() {
        int n = names.size();
        check("parents", parents.length, n);
        check("translations", translations.length, n);
        if (rotations != null) {
            check("rotations", rotations.length, n);
        }
        if (n == 0) {
            throw new BadRequestException("skeleton: expected at least one joint");
        }
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < n; j++) {
            if (parents[j] < -1 || parents[j] >= j) {
                throw new BadRequestException("skeleton: joint '" + names.get(j) + "' has parent " + parents[j]
                        + ", expected a joint before it or -1");
            }
            double[] rotation = rotations == null ? new double[] {1, 0, 0, 0} : numbers(names.get(j), rotations[j], 4);
            if (Quat.dot(rotation, 0, rotation, 0) < 1e-12) {
                throw new BadRequestException("skeleton: joint '" + names.get(j) + "' has a rotation of length 0");
            }
            Quat.normalize(rotation, 0, rotation, 0);
            builder.joint(names.get(j), parents[j], Vec3.of(numbers(names.get(j), translations[j], 3), 0), rotation);
        }
        for (Tip tip : tips == null ? List.<Tip>of() : tips) {
            if (tip.joint < 0 || tip.joint >= n) {
                throw new BadRequestException("skeleton: a tip of joint " + tip.joint + ", which does not exist");
            }
            builder.endSite(tip.joint, Vec3.of(numbers("tip of " + names.get(tip.joint), tip.at, 3), 0));
        }
        return builder.build();
    }

    private static void check(String what, int found, int expected) {
        if (found != expected) {
            throw new BadRequestException(
                    "skeleton: " + expected + " names, but " + found + " " + what + "; expected as many");
        }
    }

    private static double[] numbers(String joint, double[] values, int count) {
        if (values.length != count) {
            throw new BadRequestException(
                    "skeleton: '" + joint + "': expected " + count + " numbers, found " + values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new BadRequestException("skeleton: '" + joint + "': " + value + " is not a position");
            }
        }
        return values.clone();
    }
}
