package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Clips of a sample rig that puts its hands somewhere for a second and takes them away again. */
final class Touches {
    static final Mannequin MANNEQUIN = Mannequin.all().get(0);
    static final Rig RIG = Rig.of(MANNEQUIN.skeleton()).withSkins(List.of(MANNEQUIN.skin()));
    static final double SECONDS = 3;

    /** When hands lie still, seconds. */
    static final double FROM = 1;

    static final double TO = 2;

    private Touches() {}

    /** Where wrists are from the hips, in heights, by how far they are off what they touch. */
    @FunctionalInterface
    private interface Place {
        /** Returns how far up, forward and aside. */
        Vec3 at(double off);
    }

    private static final Place BELLY = off -> new Vec3(0.11, off, 0.06);
    private static final Place HIPS = off -> new Vec3(0.05, 0.02, off);
    private static final Place CLAP = off -> new Vec3(0.2, 0.22, off);

    private static final Place ON_BELLY = touching(BELLY, track -> gapToTorso(track, 1, Part.LEFT_HAND));
    private static final Place ON_HIPS = touching(HIPS, track -> gapToTorso(track, 1, Part.LEFT_HAND));
    private static final Place TOGETHER = touching(CLAP, track -> gapBetweenArms(track, 1));

    /** Hands lie on the belly, a little off its middle. */
    static Clip handsOnBelly(int fps) {
        return hands(fps, 1, ON_BELLY);
    }

    /** Hands lie on the hips, at both sides. */
    static Clip handsOnHips(int fps) {
        return hands(fps, 1, ON_HIPS);
    }

    /** Wrists come together before the chest. */
    static Clip handsTogether(int fps) {
        return hands(fps, 1, TOGETHER);
    }

    /** The left leg is lifted and crosses the right one, which it just touches. */
    static Clip legsCrossed(int fps) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double inward = 0; inward < 70; inward += 0.25) {
            double error = Math.abs(gapBetweenLegs(track(legs(1, inward), RIG), (int) FROM) - 0.003);
            if (error < least) {
                least = error;
                best = inward;
            }
        }
        return legs(fps, best);
    }

    /** @param inward how far the thigh points to the other side, degrees */
    private static Clip legs(int fps, double inward) {
        int hips = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
        int frames = (int) (SECONDS * fps) + 1;
        Clip.Builder builder = new Clip.Builder(RIG.skeleton(), 1.0 / fps, frames, hips);
        Vec3 left = RIG.up().cross(RIG.forward());
        for (int frame = 0; frame < frames; frame++) {
            double time = frame / (double) fps;
            double t = Math.max(0, Math.min(1, Math.min(time / FROM, (SECONDS - time) / (SECONDS - TO))));
            double share = t * t * (3 - 2 * t);
            Pose pose = RIG.referencePose();
            rotate(pose, BodyPart.THIGH, left, -25 * share);
            rotate(pose, BodyPart.THIGH, RIG.forward(), -inward * share);
            rotate(pose, BodyPart.SHIN, left, 35 * share);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Rotates a joint of the left leg about an axis of the world. */
    private static void rotate(Pose pose, BodyPart part, Vec3 axis, double degrees) {
        int joint = RIG.roles().joint(part, Side.LEFT);
        WorldPose world = WorldPose.of(pose);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(axis, Math.toRadians(degrees), rotation, 0);
        Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
        world.setRotation(joint, rotation, 0, pose);
    }

    /** Returns the distance of the left shin and foot to the right leg. */
    static double gapBetweenLegs(BodyTrack track, int frame) {
        double least = Double.MAX_VALUE;
        for (Part left : List.of(Part.LEFT_SHIN, Part.LEFT_FOOT)) {
            for (Part right : List.of(Part.RIGHT_THIGH, Part.RIGHT_SHIN, Part.RIGHT_FOOT)) {
                least = Math.min(least, gap(track, frame, left, right));
            }
        }
        return least;
    }

    /** Returns a place at which hands just touch. */
    private static Place touching(Place place, ToDoubleFunction<BodyTrack> gap) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double off = 0.01; off < 0.25; off += 0.001) {
            double at = off;
            double error = Math.abs(gap.applyAsDouble(track(hands(1, 0, ignored -> place.at(at)), RIG)) - 0.003);
            if (error < least) {
                least = error;
                best = off;
            }
        }
        Vec3 found = place.at(best);
        return ignored -> found;
    }

    private static Vec3 goal(Side side, WorldPose world, Place place) {
        Vec3 at = place.at(0).times(RIG.height());
        Vec3 left = RIG.up().cross(RIG.forward());
        Vec3 hips = world.position(RIG.roles().joint(BodyPart.HIPS, Side.CENTER));
        return hips.plus(RIG.up().times(at.x()))
                .plus(RIG.forward().times(at.y()))
                .plus(left.times(side == Side.LEFT ? at.z() : -at.z()));
    }

    /** Hands go past the belly without a stop. */
    static Clip handsPast(int fps) {
        Clip still = handsOnBelly(fps);
        Clip.Builder builder =
                new Clip.Builder(still.skeleton(), still.frameTime(), still.frameCount(), still.translatedJoints());
        int there = (int) (1.5 * fps);
        int way = fps / 8;
        Pose rest = still.pose(0);
        Pose touch = still.pose(there);
        Pose pose = new Pose(still.skeleton());
        for (int frame = 0; frame < still.frameCount(); frame++) {
            double share = Math.max(0, 1 - Math.abs(frame - there) / (double) way);
            PoseBlend.blend(rest, touch, share, pose);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** @param comes 0 for hands that are there all the time */
    private static Clip hands(int fps, int comes, Place place) {
        int hips = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
        int frames = (int) (SECONDS * fps) + 1;
        Clip.Builder builder = new Clip.Builder(RIG.skeleton(), 1.0 / fps, frames, hips);
        for (int frame = 0; frame < frames; frame++) {
            double time = frame / (double) fps;
            double t =
                    comes == 0 ? 1 : Math.max(0, Math.min(1, Math.min(time / FROM, (SECONDS - time) / (SECONDS - TO))));
            Pose pose = RIG.referencePose();
            for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                WorldPose world = WorldPose.of(pose);
                int hand = RIG.roles().joint(BodyPart.HAND, side);
                LimbSolver arm = new LimbSolver(
                        RIG.roles().joint(BodyPart.UPPER_ARM, side),
                        RIG.roles().joint(BodyPart.FOREARM, side),
                        hand,
                        world,
                        RIG.forward());
                double[] move = new double[3];
                goal(side, world, place)
                        .minus(world.position(hand))
                        .times(t * t * (3 - 2 * t))
                        .store(move, 0);
                arm.solve(move, new double[] {1, 0, 0, 0}, pose, world, new LimbSolver.Scratch());
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns a track of a clip of a rig. */
    static BodyTrack track(Clip clip, Rig rig) {
        return BodyTrack.of(clip, BodyVolumes.of(rig));
    }

    /** Returns the distance of two parts in a frame, metres of a body of 1.75 m. */
    static double gap(BodyTrack track, int frame, Part a, Part b) {
        double[] ends = new double[6 * BodyVolumes.COUNT];
        track.ends(frame, ends);
        double[] at = new double[Capsules.NUMBERS];
        return Capsules.nearest(ends, track.radii(), a.index(), b.index(), at, 0) / track.unit();
    }

    /** Returns the distance of the two lower arms, hands included. */
    static double gapBetweenArms(BodyTrack track, int frame) {
        double least = Double.MAX_VALUE;
        for (Part left : List.of(Part.LEFT_FOREARM, Part.LEFT_HAND)) {
            for (Part right : List.of(Part.RIGHT_FOREARM, Part.RIGHT_HAND)) {
                least = Math.min(least, gap(track, frame, left, right));
            }
        }
        return least;
    }

    /** Returns the distance of a hand to the nearest part of the torso. */
    static double gapToTorso(BodyTrack track, int frame, Part hand) {
        double least = Double.MAX_VALUE;
        for (Part part : Part.values()) {
            if (part.isTorso()) {
                least = Math.min(least, gap(track, frame, hand, part));
            }
        }
        return least;
    }
}
