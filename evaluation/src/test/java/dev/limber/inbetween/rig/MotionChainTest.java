package dev.limber.inbetween.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.Baselines;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Slice;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MotionChainTest {
    private final Rig rig = Walks.rig("mixamo");
    private final Clip walk = Walks.on(rig, 30);
    private final int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);

    private Vec3 place(Clip clip, int frame) {
        return WorldPose.of(clip.pose(frame)).position(hips).rejectedFrom(rig.up());
    }

    private Vec3 facing(Clip clip, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        WorldPose rest = WorldPose.of(walk.pose(0));
        double[] rotation = new double[4];
        Quat.multiplyInverse(world.rotations(), 4 * hips, rest.rotations(), 4 * hips, rotation, 0);
        Quat.twist(rotation, 0, rig.up(), rotation, 0);
        return Quat.rotate(rotation, 0, rig.forward());
    }

    /** The walk somewhere else, in another direction. */
    private Clip elsewhere() {
        Clip.Builder moved =
                new Clip.Builder(walk.skeleton(), walk.frameTime(), walk.frameCount(), walk.translatedJoints());
        double[] rotation = new double[4];
        Quat.fromAxisAngle(rig.up(), 2, rotation, 0);
        for (int frame = 0; frame < walk.frameCount(); frame++) {
            Pose pose = walk.pose(frame);
            double[] t = pose.translations();
            Quat.multiply(rotation, 0, pose.rotations(), 4 * hips, pose.rotations(), 4 * hips);
            Quat.rotate(rotation, 0, t, 3 * hips, t, 3 * hips);
            t[3 * hips] += 5 * rig.height();
            moved.set(frame, pose);
        }
        return moved.build();
    }

    @Test
    void aClipGoesOnWhereTheOneBeforeItLeads() {
        MotionChain chain =
                MotionChain.of(rig, List.of(walk, elsewhere()), List.of(20, 0), MotionChain.Placing.FOLLOWING);
        int last = walk.frameCount() - 1;
        int next = walk.frameCount() + 20;
        assertEquals(next + walk.frameCount(), chain.frames());
        assertEquals(MissingFrames.of(new FrameSpan(last + 1, next - 1)), chain.missing());
        assertArrayEquals(walk.pose(last).rotations(), chain.clip().pose(last).rotations(), "what was there stays");
        Vec3 before = facing(chain.clip(), last);
        assertTrue(before.dot(facing(chain.clip(), next)) > 0.999, "it faces the same way");
        Vec3 leaving = place(walk, last).minus(place(walk, last - 10)).times(0.1);
        Vec3 way = place(chain.clip(), next).minus(place(chain.clip(), last));
        assertEquals(21 * leaving.length(), way.length(), 0.25 * way.length());
        assertTrue(way.normalized().dot(leaving.normalized()) > 0.9, "and goes on the same way");
    }

    @Test
    void aCycleLeadsBackToItsStart() {
        Clip steps = Slice.of(walk, 10, 55);
        MotionChain chain = MotionChain.of(rig, List.of(steps), List.of(12), MotionChain.Placing.FOLLOWING);
        assertEquals(57, chain.frames());
        List<Clip> made = chain.fill(ClipInbetweener.interpolating(), rig, InbetweenOptions.DEFAULT, done -> {});
        assertEquals(57, made.get(0).frameCount());
        double[] start = steps.pose(0).rotations();
        double[] end = made.get(0).pose(56).rotations();
        double[] beforeGap = steps.pose(44).rotations();
        for (int joint = 0; joint < walk.skeleton().jointCount(); joint++) {
            if (joint != hips) {
                double whole = Quat.angle(beforeGap, 4 * joint, start, 4 * joint);
                assertEquals(
                        whole / 13, Quat.angle(end, 4 * joint, start, 4 * joint), 1e-3, "a 13th of the way is left");
            }
        }
    }

    @Test
    void aCycleOfWhatStaysWhereItIsLeadsBackToTheVeryPlace() {
        Clip steps = Slice.of(walk, 10, 55);
        MotionChain chain = MotionChain.of(rig, List.of(steps), List.of(12), MotionChain.Placing.AS_GIVEN);
        assertArrayEquals(steps.pose(0).translations(), chain.clip().pose(57).translations());
    }

    @Test
    void posesAreBlockedOutAsTheyAreGiven() {
        List<Clip> poses = List.of(Slice.of(walk, 0, 1), Slice.of(walk, 20, 21), Slice.of(walk, 45, 46));
        MotionChain chain = MotionChain.of(rig, poses, List.of(19, 24, 0), MotionChain.Placing.AS_GIVEN);
        assertEquals(46, chain.frames());
        assertEquals(MissingFrames.between(List.of(0, 20, 45)), chain.missing());
        assertArrayEquals(walk.pose(20).translations(), chain.clip().pose(20).translations());
    }

    /** The walk after a T-pose, as recordings often begin with one to calibrate by. */
    private Clip afterTPose() {
        Clip.Builder posed =
                new Clip.Builder(walk.skeleton(), walk.frameTime(), walk.frameCount() + 1, walk.translatedJoints());
        Pose pose = walk.skeleton().restPose();
        System.arraycopy(walk.pose(0).translations(), 3 * hips, pose.translations(), 3 * hips, 3);
        pose.translations()[3 * hips + 2] -= 0.3 * rig.height();
        posed.set(0, pose);
        for (int frame = 0; frame < walk.frameCount(); frame++) {
            posed.set(frame + 1, walk.pose(frame));
        }
        return posed.build();
    }

    @Test
    void whatLiesBeyondACutDoesNotTellHowAGapGoesOn() {
        List<Integer> gaps = List.of(20, 0);
        Clip whole = afterTPose();
        MotionChain.Placing placing = MotionChain.Placing.FOLLOWING;
        MotionChain cut = MotionChain.of(rig, List.of(walk, whole), gaps, placing);
        MotionChain alone = MotionChain.of(rig, List.of(walk, Slice.of(whole, 0, 1)), gaps, placing);
        ClipInbetweener inbetweener = ClipInbetweener.with(Baselines::interpolate);
        Clip made =
                cut.fill(inbetweener, rig, InbetweenOptions.DEFAULT, done -> {}).get(0);
        Clip expected = alone.fill(inbetweener, rig, InbetweenOptions.DEFAULT, done -> {})
                .get(0);
        for (FrameSpan gap : cut.missing().spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                assertArrayEquals(
                        expected.pose(frame).rotations(), made.pose(frame).rotations(), 1e-3, "frame " + frame);
                assertArrayEquals(
                        expected.pose(frame).translations(),
                        made.pose(frame).translations(),
                        1e-3 * rig.height(),
                        "frame " + frame);
            }
        }
    }

    @Test
    void aClipOfAnotherBodyIsFittedAndOneOfTheSameIsTakenAsItIs() {
        PartFit fit = new PartFit(rig, walk.frameTime());
        PartFit.Part same = fit.fit(rig, walk, Optional.empty());
        assertSame(walk, same.clip());
        assertEquals(List.of(), same.notes());
        Rig other = Walks.rig("unreal");
        PartFit.Part fitted = fit.fit(other, Walks.on(other, 60), Optional.empty());
        assertEquals(2, fitted.notes().size(), () -> fitted.notes().toString());
        assertEquals(walk.frameCount(), fitted.clip().frameCount(), 1);
        double height = WorldPose.of(walk.pose(20)).position(hips).dot(rig.up());
        assertEquals(height, WorldPose.of(fitted.clip().pose(20)).position(hips).dot(rig.up()), 0.03 * height);
        Clip pose = fit.fit(other, Walks.on(other, 60), Optional.of(40)).clip();
        assertEquals(1, pose.frameCount());
        assertTrue(PartFit.isSameBody(rig, pose.skeleton())
                && MotionChain.of(rig, List.of(walk, pose), List.of(5, 0), MotionChain.Placing.FOLLOWING)
                                .frames()
                        == walk.frameCount() + 6);
        assertEquals(1, fit.fit(rig, afterTPose(), Optional.empty()).notes().size(), "a T-pose before it");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        Clip other = Walks.on(Walks.rig("unreal"), 30);
        Clip faster = Walks.on(rig, 60);
        Clip larger = new SpaceChange(SpaceChange.Rotation.NONE, 2).apply(walk);
        MotionChain.Placing placing = MotionChain.Placing.FOLLOWING;
        assertThrows(InbetweenException.class, () -> MotionChain.of(rig, List.of(walk, other), List.of(5, 0), placing));
        assertThrows(
                InbetweenException.class, () -> MotionChain.of(rig, List.of(walk, faster), List.of(5, 0), placing));
        assertThrows(
                InbetweenException.class, () -> MotionChain.of(rig, List.of(walk, larger), List.of(5, 0), placing));
        assertThrows(InbetweenException.class, () -> MotionChain.of(rig, List.of(walk), List.of(0), placing));
    }
}
