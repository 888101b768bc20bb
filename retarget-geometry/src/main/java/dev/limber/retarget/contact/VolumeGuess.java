package dev.limber.retarget.contact;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.Map;

/**
 * Guesses the volumes of a body from its bones: the radii are those of an average adult with bones of that length. A body
 * without a torso gets none.
 */
final class VolumeGuess {
    private final BodyFrames body;
    private final Map<Part, Volume> volumes = new EnumMap<>(Part.class);

    private VolumeGuess(BodyFrames body) {
        this.body = body;
    }

    static Map<Part, Volume> of(Rig rig, Roles roles) {
        VolumeGuess guess = new VolumeGuess(new BodyFrames(rig, roles));
        if (!guess.body.hasTorso()) {
            return guess.volumes;
        }
        guess.torso();
        guess.head();
        for (Part part : Part.values()) {
            switch (part.bodyPart()) {
                case UPPER_ARM -> guess.bone(part, BodyPart.FOREARM, 0.17, 0.14);
                case FOREARM -> guess.bone(part, BodyPart.HAND, 0.16, 0.11);
                case THIGH -> guess.bone(part, BodyPart.SHIN, 0.18, 0.13);
                case SHIN -> guess.bone(part, BodyPart.FOOT, 0.13, 0.09);
                case HAND -> guess.hand(part);
                case FOOT -> guess.foot(part);
                default -> {}
            }
        }
        return guess.volumes;
    }

    private void torso() {
        double length = body.neck().distance(body.pelvis());
        double hips = body.at(BodyPart.THIGH, Side.LEFT).distance(body.at(BodyPart.THIGH, Side.RIGHT));
        double shoulders = body.has(BodyPart.UPPER_ARM, Side.LEFT) && body.has(BodyPart.UPPER_ARM, Side.RIGHT)
                ? body.at(BodyPart.UPPER_ARM, Side.LEFT).distance(body.at(BodyPart.UPPER_ARM, Side.RIGHT))
                : 0.7 * length;
        double[] widths = {
            0.95 * hips, 0.42 * hips + 0.21 * shoulders, 0.4 * shoulders, 0.44 * shoulders, 0.4 * shoulders
        };
        double[] depths = {0.21, 0.19, 0.2, 0.21, 0.17}; // of the torso's length
        for (int slice = 0; slice < Part.SLICES; slice++) {
            double depth = depths[slice] * length;
            double half = Math.max(0, widths[slice] - depth);
            double radius = Math.min(depth, widths[slice]);
            Vec3 middle = body.slice(slice);
            put(
                    Part.all().get(slice),
                    body.jointOf(slice),
                    middle.plus(body.left.times(half)),
                    middle.minus(body.left.times(half)),
                    radius,
                    radius);
        }
    }

    private void head() {
        int head = body.joint(BodyPart.HEAD, Side.CENTER);
        if (head == Skeleton.NONE) {
            return;
        }
        double size = 0.2 * body.neck().distance(body.pelvis()); // radius of a skull
        Vec3 base = body.world.position(head).plus(body.forward.times(0.25 * size));
        put(
                Part.HEAD,
                head,
                base.plus(body.up.times(0.4 * size)),
                base.plus(body.up.times(1.3 * size)),
                0.8 * size,
                size);
    }

    private void bone(Part part, BodyPart next, double startRadius, double endRadius) {
        if (!body.has(part.bodyPart(), part.side()) || !body.has(next, part.side())) {
            return;
        }
        Vec3 start = body.at(part.bodyPart(), part.side());
        Vec3 end = body.at(next, part.side());
        double length = start.distance(end);
        put(part, body.joint(part.bodyPart(), part.side()), start, end, startRadius * length, endRadius * length);
    }

    /** A hand goes on as the forearm does, unless there are fingers. */
    private void hand(Part part) {
        if (!body.has(BodyPart.HAND, part.side()) || !body.has(BodyPart.FOREARM, part.side())) {
            return;
        }
        Vec3 wrist = body.at(BodyPart.HAND, part.side());
        Vec3 forearm = wrist.minus(body.at(BodyPart.FOREARM, part.side()));
        Vec3 along = body.has(BodyPart.MIDDLE, part.side())
                ? body.at(BodyPart.MIDDLE, part.side()).minus(wrist)
                : forearm;
        double length = forearm.length();
        Vec3 tip = wrist.plus(along.normalized().times(0.55 * length));
        put(part, body.joint(BodyPart.HAND, part.side()), wrist, tip, 0.1 * length, 0.08 * length);
    }

    private void foot(Part part) {
        if (!body.has(BodyPart.FOOT, part.side()) || !body.has(BodyPart.SHIN, part.side())) {
            return;
        }
        Vec3 ankle = body.at(BodyPart.FOOT, part.side());
        double length = 0.55 * ankle.distance(body.at(BodyPart.SHIN, part.side()));
        double radius = 0.15 * length;
        Vec3 heel = ankle.minus(body.up.times(0.15 * length));
        put(
                part,
                body.joint(BodyPart.FOOT, part.side()),
                heel,
                heel.plus(body.forward.times(0.65 * length)),
                radius,
                radius);
    }

    private void put(Part part, int joint, Vec3 start, Vec3 end, double startRadius, double endRadius) {
        if (startRadius > 0 && endRadius > 0) {
            volumes.put(part, body.volume(part, joint, start, end, startRadius, endRadius));
        }
    }
}
