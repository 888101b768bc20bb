package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BvhExportTest {
    /** Metres in a unit of the sample walk, which is that of the CMU database. */
    private static final double WALK_METRES = 0.0254 / 0.45;

    private static Clip walk() throws IOException {
        Path walk = Path.of(System.getProperty("limber.root"), "assets/clips/walk.bvh");
        return Slice.of(BvhReader.read(walk).clip(), 0, 30);
    }

    @Test
    void jointsThatAreTurnedAtRestStayWhereTheyAre() {
        Skeleton.Builder builder = new Skeleton.Builder();
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(0.6, 0, 0.8), 1, rotation, 0);
        builder.joint("a", Skeleton.NONE, new Vec3(1, 2, 3), rotation);
        builder.joint("b", 0, new Vec3(0, 1, 0), rotation);
        builder.joint("c", 1, new Vec3(0, 0, 2));
        builder.endSite(2, new Vec3(1, 0, 0));
        Clip clip = RandomMotion.of(builder.build(), 5, 0.1);
        Clip unrotated = BvhExport.of(clip);
        double[] rest = unrotated.skeleton().restPose().rotations();
        assertEquals(0, Quat.angle(rest, 4, new double[] {1, 0, 0, 0}, 0));
        for (int frame = 0; frame < 5; frame++) {
            WorldPose before = WorldPose.of(clip.pose(frame));
            WorldPose after = WorldPose.of(unrotated.pose(frame));
            for (int j = 0; j < 3; j++) {
                assertNear(before.position(j), after.position(j));
            }
            assertNear(
                    before.position(clip.skeleton().endSites().get(0)),
                    after.position(unrotated.skeleton().endSites().get(0)));
        }
    }

    private static void assertNear(Vec3 expected, Vec3 actual) {
        assertTrue(expected.distance(actual) < 1e-5, () -> "expected " + expected + ", was " + actual);
    }

    @Test
    void clipsWithoutTurnsAtRestAreLeftAlone() throws IOException {
        Clip walk = walk();
        assertEquals(walk, BvhExport.of(walk));
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetGivesYUpInItsUnitWhateverTheClipIsIn(ExportPreset preset) throws IOException {
        Clip millimetres = new SpaceChange(SpaceChange.Rotation.Y_UP_TO_Z_UP, 1000 * WALK_METRES).apply(walk());
        BvhFile file = BvhExport.of(millimetres, preset);
        Rig rig = Rig.of(file.clip());
        assertEquals(Rig.of(walk()).height() * WALK_METRES, rig.height() * preset.metres(), 1e-3);
        assertEquals(new Vec3(0, 1, 0), rig.up());
        assertEquals(List.of(), file.warnings());
    }

    @Test
    void referencePoseComesFirstWhereItIsAskedFor() throws IOException {
        Clip walk = walk();
        Clip maya = BvhExport.of(walk, ExportPreset.MAYA).clip();
        assertEquals(walk.frameCount() + 1, maya.frameCount());
        double[] first = maya.pose(0).rotations();
        for (int j = 0; j < maya.skeleton().jointCount(); j++) {
            assertEquals(0, Quat.angle(first, 4 * j, new double[] {1, 0, 0, 0}, 0));
        }
        assertEquals(
                walk.frameCount(),
                BvhExport.of(walk, ExportPreset.BLENDER).clip().frameCount());
    }

    @Test
    void cleanNamesAreUniqueWords() {
        assertEquals(
                List.of("Hips", "upper_arm_L", "Hips_2", "_1st", "_"),
                BvhExport.cleanNames(List.of("mixamorig:Hips", "upper arm.L", "Hips", "1st", "")));
    }
}
