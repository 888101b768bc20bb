package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovedPoseTest {
    private static final Rig RIG = Touches.RIG;
    private static final BodyVolumes VOLUMES = BodyVolumes.of(RIG);
    private static final Pose FRAME = Touches.handsOnBelly(10).pose(15);
    private static final double STEP = 1e-5;

    static Stream<MovableBody> bodies() {
        return Stream.of(
                TouchingBody.of(RIG, RIG.roles(), VOLUMES, true, (upper, side) -> true),
                TouchingBody.of(RIG, RIG.roles(), VOLUMES, false, (upper, side) -> side == Side.LEFT),
                WholeBody.of(RIG, RIG.roles(), VOLUMES, (part, side) -> true));
    }

    /** Each number moves the points of every part as it says it does. */
    @ParameterizedTest
    @MethodSource("bodies")
    void motionIsWhatAStepComesTo(MovableBody body) {
        MovedPose state = new MovedPose(body, VOLUMES);
        state.start(FRAME);
        double[] none = new double[body.size()];
        double[] direction = {0.36, 0.48, 0.8};
        for (Volume volume : VOLUMES.all()) {
            int part = volume.part().index();
            state.apply(none);
            double before = along(state, part, direction);
            double[] row = new double[body.size()];
            state.addMotion(part, state.ends, 6 * part, direction, 1, row, 0);
            double[] rows = new double[3 * body.size()];
            state.addMotions(part, state.ends, 6 * part, 1, rows);
            for (int number = 0; number < body.size(); number++) {
                double[] change = new double[body.size()];
                change[number] = STEP;
                state.apply(change);
                double moved = (along(state, part, direction) - before) / STEP / body.unit;
                assertEquals(row[number], moved, 1e-3, volume.part() + " by number " + number);
                double byAxes = 0;
                for (int axis = 0; axis < 3; axis++) {
                    byAxes += direction[axis] * rows[axis * body.size() + number];
                }
                assertEquals(row[number], byAxes, 1e-12, "the same along each axis");
            }
        }
    }

    private static double along(MovedPose state, int part, double[] direction) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += state.ends[6 * part + axis] * direction[axis];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void handsKeepTheirOrientationAndJointsTheirLimits(MovableBody body) {
        MovedPose state = new MovedPose(body, VOLUMES);
        state.start(FRAME);
        double[] change = new double[body.size()];
        Arrays.fill(change, 3);
        state.limit(change);
        for (MovableBody.Freedom freedom : body.freedoms) {
            double square = 0;
            for (int k = 0; k < freedom.count(); k++) {
                square += change[freedom.number() + k] * change[freedom.number() + k];
            }
            double most = freedom.kind() == MovableBody.Kind.BENDS ? 2.6 : freedom.most();
            assertEquals(Math.min(most, Math.sqrt(square)), Math.sqrt(square), 1e-9, freedom.toString());
        }
        state.apply(change);
        int hand = RIG.roles().joint(BodyPart.HAND, Side.LEFT);
        double[] before = WorldPose.of(FRAME).rotations();
        assertEquals(0, Quat.angle(before, 4 * hand, state.world.rotations(), 4 * hand), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noChangeIsTheFrame(MovableBody body) {
        MovedPose state = new MovedPose(body, VOLUMES);
        state.start(FRAME);
        state.apply(new double[body.size()]);
        for (int i = 0; i < FRAME.rotations().length; i += 4) {
            assertEquals(0, Quat.angle(FRAME.rotations(), i, state.pose.rotations(), i), 1e-6);
        }
    }
}
