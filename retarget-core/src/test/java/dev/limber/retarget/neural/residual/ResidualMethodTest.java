package dev.limber.retarget.neural.residual;

import static dev.limber.retarget.neural.residual.Bodies.OTHER;
import static dev.limber.retarget.neural.residual.Bodies.WALK;
import static dev.limber.retarget.neural.residual.Bodies.WALKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualMethodTest {
    private static final RetargetSettings NO_IK = RetargetSettings.DEFAULT.withIk();

    private static Clip retarget(RetargetMethod method, Rig source, Rig target) {
        return method.prepare(source, target, JointMap.between(source, target), NO_IK)
                .retarget(WALK);
    }

    /** Returns the largest turn of a joint between two clips, in degrees; local rotations. */
    private static double apart(Clip a, Clip b, int joint) {
        double largest = 0;
        for (int frame = 0; frame < a.frameCount(); frame++) {
            Pose one = a.pose(frame);
            Pose two = b.pose(frame);
            largest = Math.max(largest, Quat.angle(one.rotations(), 4 * joint, two.rotations(), 4 * joint));
        }
        return Math.toDegrees(largest);
    }

    private static double apart(Clip a, Clip b) {
        double largest = 0;
        for (int joint = 0; joint < a.skeleton().jointCount(); joint++) {
            largest = Math.max(largest, apart(a, b, joint));
        }
        return largest;
    }

    @Test
    void ontoItsOwnRigNoWeightsChangeAnything() {
        try (ResidualModel model = Bodies.model(0.3)) {
            assertEquals(0, apart(WALK, retarget(new ResidualMethod(model), WALKER, WALKER)), 1e-3);
        }
    }

    @Test
    void untrainedNetworksAnswerWithTheGeometricSolution() {
        try (ResidualModel model = Bodies.model(0)) {
            Clip geometric = retarget(RetargetMethod.GEOMETRIC, WALKER, OTHER);
            assertEquals(0, apart(geometric, retarget(new ResidualMethod(model), WALKER, OTHER)), 1e-3);
        }
    }

    @Test
    void handsFeetHeadAndHipsKeepTheirOrientation() {
        try (ResidualModel model = Bodies.model(0.3)) {
            Clip geometric = retarget(RetargetMethod.GEOMETRIC, WALKER, OTHER);
            Clip corrected = retarget(new ResidualMethod(model), WALKER, OTHER);
            assertTrue(apart(geometric, corrected) > 1, "the weights must turn something");
            int frame = WALK.frameCount() / 2;
            double[] before = WorldPose.of(geometric.pose(frame)).rotations();
            double[] after = WorldPose.of(corrected.pose(frame)).rotations();
            for (BodyPart part : new BodyPart[] {BodyPart.HIPS, BodyPart.HEAD, BodyPart.HAND, BodyPart.FOOT}) {
                for (Side side : Side.values()) {
                    int joint = OTHER.roles().joint(part, side);
                    if (joint != Skeleton.NONE) {
                        assertEquals(0, Math.toDegrees(Quat.angle(before, 4 * joint, after, 4 * joint)), 0.01);
                    }
                }
            }
        }
    }

    @Test
    void theFarSideIsTheMirrorImageOfTheNearOne() {
        try (ResidualModel model = Bodies.model(0.3)) {
            PooledBody from = Bodies.pooled(WALKER);
            PooledBody to = Bodies.pooled(OTHER);
            // A pose that is its own mirror image: both sides see the same.
            WorldPose source = WorldPose.of(WALKER.referencePose());
            WorldPose result = WorldPose.of(OTHER.referencePose());
            float[] left = new float[Limb.ARM.features()];
            float[] right = new float[Limb.ARM.features()];
            LimbPose.of(Limb.ARM, false, from, source, to, result).features(left, 0);
            LimbPose.of(Limb.ARM, true, from, source, to, result).features(right, 0);
            LimbBones.of(Limb.ARM, false, from, to).features(left, Limb.ARM.poseFeatures());
            LimbBones.of(Limb.ARM, true, from, to).features(right, Limb.ARM.poseFeatures());
            for (int i = 0; i < left.length; i++) {
                assertEquals(left[i], right[i], 1e-4, "feature " + i);
            }
            assertEquals(model.corrections(Limb.ARM, left, 1)[0], model.corrections(Limb.ARM, right, 1)[0], 1e-3);
        }
    }

    @Test
    void aMapThatLeavesABodyWithoutAHandIsRefusedByName() {
        try (ResidualModel model = Bodies.model(0.3)) {
            JointMap map = JointMap.between(WALKER, OTHER);
            int hand = OTHER.roles().joint(BodyPart.HAND, Side.LEFT);
            ChainPair head = map.pair(BodyPart.HEAD, Side.CENTER).orElseThrow();
            List<ChainPair> pairs = new ArrayList<>(map.pairs());
            pairs.remove(map.pair(BodyPart.HAND, Side.LEFT).orElseThrow());
            pairs.set(
                    pairs.indexOf(head),
                    new ChainPair(BodyPart.HEAD, Side.CENTER, head.source(), List.of(hand), 1, "by hand"));
            RetargetException refusal = assertThrows(
                    RetargetException.class,
                    () -> new ResidualMethod(model).prepare(WALKER, OTHER, map.withPairs(pairs), NO_IK));
            assertTrue(String.valueOf(refusal.getMessage()).contains("left hand"), refusal.getMessage());
        }
    }

    @Test
    void autoKeepsToGeometryWhereARigIsOfAnUnknownMake() {
        try (ResidualModel model = Bodies.model(0.3)) {
            AutoMethod auto = new AutoMethod(model);
            assertEquals("neural", auto.choice(WALKER, WALKER).method());
            Rig stranger = Rig.of(StretchedDoll.of(WALKER.skeleton(), WALKER));
            assertEquals("geometric", auto.choice(WALKER, stranger).method());
            assertTrue(auto.choice(WALKER, stranger).reason().startsWith("the target rig's bones differ"));
            Clip geometric = new GeometricRetargeter(WALKER, stranger, NO_IK).retarget(WALK);
            assertEquals(0, apart(geometric, retarget(auto, WALKER, stranger)), 1e-9);
        }
    }
}
