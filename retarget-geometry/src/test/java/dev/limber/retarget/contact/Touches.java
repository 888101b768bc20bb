package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.List;

/** Clips of a sample rig that puts its hands somewhere for a second and takes them away again. */
final class Touches {
    static final Mannequin MANNEQUIN = Mannequin.all().get(0);
    static final Rig RIG = Rig.of(MANNEQUIN.skeleton()).withSkins(List.of(MANNEQUIN.skin()));
    static final double SECONDS = 3;

    /** When hands lie still, seconds. */
    static final double FROM = 1;

    static final double TO = 2;

    private Touches() {}

    /** Hands lie on the belly, a little off its middle. */
    static Clip handsOnBelly(int fps) {
        return hands(fps, 1, SURFACE);
    }

    private static final double SURFACE = surface();

    /** Returns how far before the hips wrists are, in heights, when hands lie on the belly. */
    private static double surface() {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double before = 0.03; before < 0.2; before += 0.001) {
            BodyTrack track = track(hands(1, 0, before), RIG);
            double off = Math.abs(gapToTorso(track, 1, Part.LEFT_HAND) - 0.003);
            if (off < least) {
                least = off;
                best = before;
            }
        }
        return best;
    }

    private static Vec3 goal(Side side, WorldPose world, double before) {
        Vec3 left = RIG.up().cross(RIG.forward());
        Vec3 hips = world.position(RIG.roles().joint(BodyPart.HIPS, Side.CENTER));
        return hips.plus(RIG.up().times(0.11 * RIG.height()))
                .plus(RIG.forward().times(before * RIG.height()))
                .plus(left.times((side == Side.LEFT ? 0.06 : -0.06) * RIG.height()));
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
    private static Clip hands(int fps, int comes, double before) {
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
                goal(side, world, before)
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
