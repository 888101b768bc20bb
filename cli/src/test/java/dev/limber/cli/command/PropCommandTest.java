package dev.limber.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hands hold, on a character that was made to carry weapons. */
class PropCommandTest {
    @TempDir
    Path folder;

    private static Path knight() {
        return LimberData.folder().resolve("rigs/kaykit-Knight.glb");
    }

    private Limber.Run run(String clip, Path output, Object... more) throws IOException {
        Object[] arguments = {
            "retarget",
            knight(),
            "--clip",
            clip,
            "--rig",
            LimberData.folder().resolve("rigs/quaternius-Character.glb"),
            "-o",
            output
        };
        Object[] all = new Object[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Limber.Run run = Limber.run(all);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    /** Returns how far apart the hands are in the middle of a clip, in forearms. */
    private static double apart(Path path, String name) throws IOException {
        try (MotionReader reader = new MotionReader()) {
            MotionFile file = reader.read(path);
            Clip clip = file.clips(name).get(0).clip();
            Rig rig = file.rig(clip);
            WorldPose world = WorldPose.of(clip.pose(clip.frameCount() / 2));
            int hand = joint(rig, Side.RIGHT);
            Vec3 wrist = world.position(rig.roles().joint(BodyPart.HAND, Side.RIGHT));
            double forearm = wrist.distance(world.position(rig.roles().joint(BodyPart.FOREARM, Side.RIGHT)));
            Vec3 way = world.position(joint(rig, Side.LEFT)).minus(world.position(hand));
            return Quat.inverseRotate(world.rotations(), 4 * hand, way).length() / forearm;
        }
    }

    private static int joint(Rig rig, Side side) {
        int[] hand = rig.roles().chain(BodyPart.HAND, side);
        return hand[hand.length - 1];
    }

    @Test
    void aCrossbowStaysInBothHands() throws IOException {
        Path with = folder.resolve("with.glb");
        Path without = folder.resolve("without.glb");
        Limber.Run run = run("2H_Ranged_Shooting", with);
        run("2H_Ranged_Shooting", without, "--prop", "Weapon:none");
        double source = apart(knight(), "2H_Ranged_Shooting");
        assertEquals(source, apart(with, "2H_Ranged_Shooting"), 0.15);
        assertTrue(Math.abs(apart(without, "2H_Ranged_Shooting") - source) > 0.5);
        assertTrue(run.err().contains("left hand's prop 'handslot.l'"), run.err());
        assertTrue(!run.err().contains("handslot.r"), "the sword's place follows it: " + run.err());
    }

    @Test
    void aHandIsHeldWhereAUserSaysSo() throws IOException {
        Path both = folder.resolve("both.glb");
        run("2H_Melee_Attack_Slice", both, "--prop", "Weapon:both");
        assertEquals(apart(knight(), "2H_Melee_Attack_Slice"), apart(both, "2H_Melee_Attack_Slice"), 0.1);
    }
}
