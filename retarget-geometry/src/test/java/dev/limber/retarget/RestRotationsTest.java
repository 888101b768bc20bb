package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.RigException;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestRotationsTest {
    private final Clip walk = WalkingClip.make();
    private final Rig source = Rig.of(walk);
    private final Rig target = Rig.of(Mannequin.all().get(1).skeleton());
    private final int arm = target.roles().joint(BodyPart.UPPER_ARM, Side.LEFT);
    private final JointMap map = JointMap.between(source, target);

    private Clip retarget(JointMap used) {
        return new GeometricRetargeter(source, target, used, RetargetSettings.DEFAULT).retarget(walk);
    }

    @Test
    void aTurnedJointIsTurnedAboutItsOwnAxesInEveryFrameAndItsChildrenAreNot() {
        RestRotations rotations = RestRotations.NONE.with(arm, new Vec3(0, 0, 30));
        Clip before = retarget(map);
        Clip after = retarget(map.withRotations(rotations));
        int forearm = target.roles().joint(BodyPart.FOREARM, Side.LEFT);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.toRadians(30), rotation, 0);
        for (int frame = 0; frame < walk.frameCount(); frame += 20) {
            double[] old = WorldPose.of(before.pose(frame)).rotations();
            double[] now = WorldPose.of(after.pose(frame)).rotations();
            double[] expected = new double[4];
            Quat.multiply(old, 4 * arm, rotation, 0, expected, 0);
            assertEquals(0, Quat.angle(expected, 0, now, 4 * arm), 1e-4);
            assertEquals(0, Quat.angle(old, 4 * forearm, now, 4 * forearm), 1e-4);
        }
    }

    @Test
    void turnsAddUpInTheJointsOwnSpace() {
        double[] quarter = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(25), quarter, 0);
        RestRotations twice = RestRotations.NONE.rotated(arm, quarter).rotated(arm, quarter);
        assertEquals(0, twice.of(arm).distance(new Vec3(50, 0, 0)), 1e-9);
        assertEquals(RestRotations.NONE, twice.with(arm, Vec3.ZERO));
    }

    @Test
    void aMapFileKeepsTheTurns(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("map.json");
        JointMap rotated = map.withRotations(RestRotations.NONE.with(arm, new Vec3(1, -2.5, 30)));
        Skeleton from = source.skeleton();
        JointMapJson.write(rotated, from, target.skeleton(), file);
        assertEquals(
                rotated.rotations(),
                JointMapJson.read(file, from, target.skeleton()).rotations());
        Path earlier = folder.resolve("earlier.json"); // files of before call them turns
        Files.writeString(earlier, Files.readString(file).replace("\"rotations\"", "\"turns\""));
        assertEquals(
                rotated.rotations(),
                JointMapJson.read(earlier, from, target.skeleton()).rotations());
        Files.writeString(file, Files.readString(file).replace("-2.5,", ""));
        RigException failure = assertThrows(RigException.class, () -> JointMapJson.read(file, from, target.skeleton()));
        assertEquals(true, String.valueOf(failure.getMessage()).contains("three angles"));
    }

    @Test
    void theRetargeterTellsHowFarItIsAndStopsWhenToldTo() {
        GeometricRetargeter retargeter = new GeometricRetargeter(source, target, map, RetargetSettings.DEFAULT);
        List<Double> told = new ArrayList<>();
        retargeter.retarget(walk, told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.get(told.size() - 1));
        assertThrows(
                CancellationException.class,
                () -> retargeter.retarget(walk, done -> {
                    throw new CancellationException();
                }));
    }
}
