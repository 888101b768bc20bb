package dev.limber.io.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.gltf.RandomMotion;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Motion of SMPL bodies in, arrays out. */
class NumpyTest {
    private static final int FRAMES = 5;

    @TempDir
    private Path folder;

    private Path npz(String name, Object... arrays) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < arrays.length; i += 2) {
                zip.putNextEntry(new ZipEntry(arrays[i] + ".npy"));
                zip.write((byte[]) arrays[i + 1]);
            }
        }
        return file;
    }

    /** Bodies that lift their left arm, of so many joints; with Z up the root is turned, as in AMASS. */
    private Path amass(int joints, boolean zUp) throws IOException {
        float[] poses = new float[FRAMES * 3 * joints];
        float[] trans = new float[FRAMES * 3];
        for (int frame = 0; frame < FRAMES; frame++) {
            poses[frame * 3 * joints] = zUp ? (float) (Math.PI / 2) : 0;
            poses[frame * 3 * joints + 3 * 16 + 2] = (float) (frame * Math.PI / 8);
            trans[3 * frame] = 0.1f * frame;
            trans[3 * frame + (zUp ? 2 : 1)] = 1.2f;
        }
        return npz(
                "body" + joints + zUp + ".npz",
                "poses",
                NumpyArray.floats(poses, FRAMES, 3 * joints),
                "trans",
                NumpyArray.floats(trans, FRAMES, 3),
                "mocap_framerate",
                NumpyArray.floats(new float[] {120}),
                "gender",
                NumpyArray.texts(List.of("neutral")));
    }

    @Test
    void bodiesOfAllKindsAreRead() throws IOException {
        for (int joints : new int[] {22, 24, 52, 55}) {
            for (boolean zUp : new boolean[] {false, true}) {
                MotionFile file = MotionFile.read(amass(joints, zUp));
                assertEquals(MotionFormat.NPZ, file.format());
                Clip clip = file.firstClip();
                assertEquals(joints, clip.skeleton().jointCount());
                assertEquals(FRAMES, clip.frameCount());
                assertEquals(120, 1 / clip.frameTime(), 1e-4);
                assertEquals(BodyPlan.HUMANOID, file.rig().plan(), () -> joints + " joints");
                WorldPose last = WorldPose.of(clip.pose(FRAMES - 1));
                Vec3 shoulder = last.position(16);
                Vec3 hand = last.position(20);
                assertTrue(hand.y() - shoulder.y() > 0.5, "the arm is up");
                assertEquals(0.4, last.position(0).x(), 1e-5);
                assertTrue(last.position(0).y() > 0.8);
            }
        }
    }

    @Test
    void partsOfAPoseAreJoined() throws IOException {
        Path file = npz(
                "parts.npz",
                "root_orient",
                NumpyArray.floats(new float[3 * FRAMES], FRAMES, 3),
                "pose_body",
                NumpyArray.floats(new float[63 * FRAMES], FRAMES, 63),
                "trans",
                NumpyArray.floats(new float[3 * FRAMES], FRAMES, 3));
        MotionFile read = MotionFile.read(file);
        assertEquals(22, read.skeleton().jointCount());
        assertTrue(
                read.warnings().toString().contains("frame rate"),
                () -> read.warnings().toString());
    }

    @Test
    void whatIsNoMotionIsTold() throws IOException {
        Path other = npz("other.npz", "weights", NumpyArray.floats(new float[4], 2, 2));
        assertTrue(message(other).contains("found weights"), message(other));
        Path odd = npz(
                "odd.npz",
                "poses",
                NumpyArray.floats(new float[20], 2, 10),
                "trans",
                NumpyArray.floats(new float[6], 2, 3));
        assertTrue(message(odd).contains("66, 72, 156 or 165"), message(odd));
        byte[] cut = NumpyArray.floats(new float[20], 2, 10);
        Path damaged = npz("damaged.npz", "poses", java.util.Arrays.copyOf(cut, cut.length - 3));
        assertTrue(message(damaged).contains("bytes"), message(damaged));
        Path none = Files.writeString(folder.resolve("none.npz"), "no archive");
        assertTrue(message(none).contains("none.npz"), message(none));
    }

    private static String message(Path file) {
        return String.valueOf(
                assertThrows(NumpyException.class, () -> MotionFile.read(file)).getMessage());
    }

    @Test
    void theShapeOfABodyGoesAlong() throws IOException {
        float[] betas = {0.5f, -1.25f, 2};
        Path amass = npz(
                "shaped.npz",
                "poses",
                NumpyArray.floats(new float[FRAMES * 3 * 22], FRAMES, 3 * 22),
                "trans",
                NumpyArray.floats(new float[FRAMES * 3], FRAMES, 3),
                "fps",
                NumpyArray.floats(new float[] {30}),
                "betas",
                NumpyArray.floats(betas, 1, 3));
        MotionFile read = MotionFile.read(amass);
        Path file = folder.resolve("converted.npz");
        MotionWriter.write(read.firstClip(), Target.of(read), file);
        NumpyArray kept = NpzFile.read(file).array("betas").orElseThrow();
        assertEquals(List.of(1, 3), kept.shape());
        assertArrayEquals(new double[] {0.5, -1.25, 2}, kept.values());
        MotionWriter.write(read.firstClip(), Target.BARE, file);
        assertEquals(Optional.empty(), NpzFile.read(file).array("betas"));
    }

    @Test
    void arraysAreWrittenForNumpy() throws IOException {
        Mannequin body = Mannequin.all().get(0);
        Clip clip = RandomMotion.of(body.skeleton(), 4, 1 / 30.0);
        Path file = folder.resolve("out.npz");
        MotionWriter.write(clip, Target.BARE, file);
        NpzFile npz = NpzFile.read(file);
        int joints = body.skeleton().jointCount();
        NumpyArray rotations = npz.array("rotations").orElseThrow();
        assertEquals(List.of(4, joints, 4), rotations.shape());
        NumpyArray positions = npz.array("positions").orElseThrow();
        double[] expected = WorldPose.of(clip.pose(3)).positions();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], positions.values()[3 * joints * 3 + i], 1e-4);
        }
        assertArrayEquals(new double[] {30}, npz.array("fps").orElseThrow().values(), 1e-5);
        assertEquals(List.of(), npz.array("fps").orElseThrow().shape());
        assertEquals(-1, npz.array("parents").orElseThrow().values()[0]);
    }
}
