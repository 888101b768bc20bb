package dev.limber.retarget.contact;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Fits the volumes of a body to its skin. A vertex belongs to the part whose joint moves it most. Vertices of joints
 * without a role, such as hair, cloaks and weapons, are left out.
 */
final class VolumeFit {
    private static final int FEWEST = 12; // vertices that tell anything of a part

    /** Share of the vertices of a part that are outside of its volume on either side: belts, buckles, thumbs. */
    private static final double OUTSIDE = 0.04;

    private final BodyFrames body;
    private final Map<Part, List<Vec3>> points = new EnumMap<>(Part.class); // in the reference pose
    private final Map<Part, Volume> fitted = new EnumMap<>(Part.class);

    private VolumeFit(BodyFrames body) {
        this.body = body;
    }

    /**
     * Returns the volumes of those parts that have enough skin.
     *
     * @param guess tells which parts there are
     */
    static Map<Part, Volume> of(Rig rig, Roles roles, Map<Part, Volume> guess) {
        VolumeFit fit = new VolumeFit(new BodyFrames(rig, roles));
        if (guess.isEmpty()) {
            return fit.fitted;
        }
        rig.skins().forEach(fit::sort);
        for (Part part : guess.keySet()) {
            List<Vec3> skin = fit.points.getOrDefault(part, List.of());
            if (skin.size() >= FEWEST) {
                switch (part.bodyPart()) {
                    case UPPER_ARM -> fit.bone(part, BodyPart.FOREARM, skin);
                    case FOREARM -> fit.bone(part, BodyPart.HAND, skin);
                    case THIGH -> fit.bone(part, BodyPart.SHIN, skin);
                    case SHIN -> fit.bone(part, BodyPart.FOOT, skin);
                    case HAND -> fit.hand(part, skin);
                    default -> fit.box(part, guess.get(part).joint(), skin);
                }
            }
        }
        return fit.fitted;
    }

    private void sort(Skin skin) {
        for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
            int joint = skin.joints()[4 * vertex];
            Part limb = limb(body.roles.of(joint).part(), body.roles.of(joint).side());
            if (limb != null) {
                Vec3 at = body.world.position(new EndSite(joint, skin.inJoint(vertex, joint)));
                add(limb.isTorso() ? slice(at) : limb, at);
                if (limb.bodyPart() == BodyPart.THIGH && besideHips(at)) {
                    add(Part.HIPS, at); // hips are as wide as the thighs beside them
                }
            }
        }
    }

    private void add(Part part, Vec3 at) {
        points.computeIfAbsent(part, key -> new ArrayList<>()).add(at);
    }

    private boolean besideHips(Vec3 at) {
        return Math.abs(place(at)) < 0.5;
    }

    /** Returns how high a point is, counted in slices of the torso. */
    private double place(Vec3 at) {
        return at.minus(body.slice(0)).dot(body.up)
                / body.slice(1).minus(body.slice(0)).dot(body.up);
    }

    /** Returns the part that a joint's skin is of, any slice for the torso; null for none. */
    private static @Nullable Part limb(BodyPart part, Side side) {
        BodyPart of =
                switch (part) {
                    case JAW, EYE -> BodyPart.HEAD;
                    case SPINE, CLAVICLE -> BodyPart.HIPS;
                    case UPPER_ARM_TWIST -> BodyPart.UPPER_ARM;
                    case FOREARM_TWIST -> BodyPart.FOREARM;
                    case THIGH_TWIST -> BodyPart.THIGH;
                    case SHIN_TWIST -> BodyPart.SHIN;
                    case THUMB, INDEX, MIDDLE, RING, LITTLE -> BodyPart.HAND;
                    case TOE -> BodyPart.FOOT;
                    default -> part;
                };
        Side on = of == BodyPart.HIPS || of == BodyPart.HEAD ? Side.CENTER : side;
        return Arrays.stream(Part.values())
                .filter(p -> p.bodyPart() == of && p.side() == on)
                .findFirst()
                .orElse(null);
    }

    private Part slice(Vec3 at) {
        return Part.all().get((int) Math.max(0, Math.min(Part.SLICES - 1, Math.rint(place(at)))));
    }

    /** A bone from joint to joint: the axis goes along it, through the middle of the skin, with radii by least squares. */
    private void bone(Part part, BodyPart next, List<Vec3> skin) {
        Vec3 start = body.at(part.bodyPart(), part.side());
        Vec3 bone = body.at(next, part.side()).minus(start);
        capsule(part, start, bone, skin);
    }

    private void capsule(Part part, Vec3 start, Vec3 bone, List<Vec3> skin) {
        double square = bone.dot(bone);
        Vec3 sum = Vec3.ZERO;
        for (Vec3 point : skin) {
            Vec3 off = point.minus(start);
            sum = sum.plus(off.minus(bone.times(off.dot(bone) / square)));
        }
        Vec3 base = start.plus(sum.times(1.0 / skin.size()));
        double n = 0;
        double t1 = 0;
        double t2 = 0;
        double r1 = 0;
        double tr = 0;
        for (Vec3 point : skin) {
            Vec3 off = point.minus(base);
            double t = off.dot(bone) / square;
            double r = off.minus(bone.times(t)).length();
            if (t > -0.1 && t < 1.1) {
                n++;
                t1 += t;
                t2 += t * t;
                r1 += r;
                tr += t * r;
            }
        }
        double spread = n * t2 - t1 * t1;
        double slope = spread > 0.02 * n * n ? (n * tr - t1 * r1) / spread : 0;
        double mean = r1 / Math.max(1, n);
        double first = mean - slope * (n > 0 ? t1 / n : 0);
        if (mean > 0) {
            double least = 0.4 * mean;
            fitted.put(
                    part,
                    body.volume(
                            part,
                            body.joint(part.bodyPart(), part.side()),
                            base,
                            base.plus(bone),
                            Math.max(least, first),
                            Math.max(least, first + slope)));
        }
    }

    /** A hand and its fingers: from the wrist through the middle of the skin to the tips. */
    private void hand(Part part, List<Vec3> skin) {
        Vec3 wrist = body.at(BodyPart.HAND, part.side());
        Vec3 middle = mean(skin).minus(wrist);
        Vec3 along = middle.normalized();
        double tip = quantile(skin, point -> point.minus(wrist).dot(along), 1 - OUTSIDE);
        double width = skin.stream()
                .mapToDouble(point -> point.minus(wrist).rejectedFrom(along).length())
                .average()
                .orElse(0);
        double inside = Math.min(width, 0.45 * tip);
        if (inside > 0) {
            capsule(part, wrist.plus(along.times(inside)), along.times(tip - 2 * inside), skin);
        }
    }

    /** A slice of the torso from left to right, a head from low to high, a foot from back to front. */
    private void box(Part part, int joint, List<Vec3> skin) {
        List<Vec3> axes = List.of(body.left.negated(), body.up, body.forward);
        double[] half = new double[3];
        Vec3 middle = Vec3.ZERO;
        for (int i = 0; i < 3; i++) {
            Vec3 axis = axes.get(i);
            double low = quantile(skin, point -> point.dot(axis), OUTSIDE);
            double high = quantile(skin, point -> point.dot(axis), 1 - OUTSIDE);
            half[i] = (high - low) / 2;
            middle = middle.plus(axis.times((low + high) / 2));
        }
        int along = part.isTorso() ? 0 : part == Part.HEAD ? 1 : 2;
        double radius = (half[0] + half[1] + half[2] - half[along]) / 2;
        if (part.isTorso()) {
            radius = half[2] <= half[0] ? half[2] : (half[0] + half[2]) / 2;
            middle = middle.plus(
                    body.up.times(body.slice(part.index()).minus(middle).dot(body.up)));
        }
        if (radius > 0) {
            Vec3 reach = axes.get(along).times(Math.max(0, half[along] - radius));
            fitted.put(part, body.volume(part, joint, middle.minus(reach), middle.plus(reach), radius, radius));
        }
    }

    private static Vec3 mean(List<Vec3> points) {
        Vec3 sum = Vec3.ZERO;
        for (Vec3 point : points) {
            sum = sum.plus(point);
        }
        return sum.times(1.0 / points.size());
    }

    private static double quantile(List<Vec3> points, ToDoubleFunction<Vec3> of, double share) {
        double[] sorted = points.stream().mapToDouble(of).sorted().toArray();
        return sorted[(int) Math.rint(share * (sorted.length - 1))];
    }
}
