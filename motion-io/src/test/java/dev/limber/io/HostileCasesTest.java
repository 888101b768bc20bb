package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that once were read wrongly, took the machine with them or came out broken: each gives the right outcome. */
class HostileCasesTest {
    private static final String HIPS = """
            HIERARCHY
            ROOT hips
            {
            OFFSET 0 0 0
            CHANNELS 6 Xposition Yposition Zposition Zrotation Yrotation Xrotation
            End Site
            {
            OFFSET 0 1 0
            }
            }
            MOTION
            Frames: 2
            Frame Time: 0.1
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String refused(Path file) {
        return String.valueOf(assertThrows(MotionFormatException.class, () -> MotionFile.read(file))
                .getMessage());
    }

    @Test
    void aPositionBeyondAllFloatsIsNamedByJointAndFrame() throws IOException {
        String message = refused(file("far.bvh", HIPS + "0 0 0 0 0 0\n1e300 0 0 0 0 0\n"));
        assertTrue(message.contains("joint 'hips', frame 1"), message);
    }

    @Test
    void anOffsetBeyondAllFloatsIsNamedByJoint() throws IOException {
        Path bvh = file("far.bvh", HIPS.replace("OFFSET 0 0 0", "OFFSET 1e300 0 0") + "0 0 0 0 0 0\n0 0 0 0 0 0\n");
        assertTrue(refused(bvh).contains("joint 'hips'"));
    }

    @Test
    void whatIsNoNumberIsNotWrittenInAnyFormat() throws IOException {
        Mannequin mannequin = Mannequin.all().get(0);
        float[] rotations = new float[4 * mannequin.skeleton().jointCount()];
        Arrays.fill(rotations, 0.5f);
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 0, 1e20f}) {
            Clip clip = Clip.of(mannequin.skeleton(), 0.1, new int[] {0}, rotations.clone(), new float[] {0, bad, 0});
            if (bad != 0) {
                for (String name : new String[] {"a.bvh", "a.glb", "a.csv"}) {
                    Path out = file(name, "old");
                    LimberException e =
                            assertThrows(LimberException.class, () -> MotionWriter.write(clip, Target.BARE, out));
                    assertEquals(0, e.place().orElseThrow().frame().orElseThrow());
                    assertEquals("old", Files.readString(out));
                }
            }
        }
        rotations[5] = Float.NaN;
        Clip rotated = Clip.of(mannequin.skeleton(), 0.1, new int[] {}, rotations, new float[] {});
        LimberException e = assertThrows(
                LimberException.class, () -> MotionWriter.write(rotated, Target.BARE, folder.resolve("b.bvh")));
        assertEquals(
                mannequin.skeleton().name(1), e.place().orElseThrow().joint().orElseThrow());
    }

    @Test
    void aLongChainIsWrittenInASizeLikeItsOwn() throws IOException {
        int joints = 5000;
        StringBuilder text = new StringBuilder("HIERARCHY\n");
        for (int j = 0; j < joints; j++) {
            text.append(j == 0 ? "ROOT j" : "JOINT j")
                    .append(j)
                    .append("\n{\nOFFSET 0 1 0\nCHANNELS 3 Zrotation Yrotation Xrotation\n");
        }
        text.append("End Site\n{\nOFFSET 0 1 0\n}\n").append("}\n".repeat(joints));
        text.append("MOTION\nFrames: 1\nFrame Time: 0.1\n")
                .append("0 ".repeat(3 * joints))
                .append('\n');
        Path deep = file("deep.bvh", text.toString());
        Path out = folder.resolve("out.bvh");
        MotionFile read = MotionFile.read(deep);
        MotionWriter.write(read.firstClip(), Target.of(read), out);
        assertTrue(
                Files.size(out) < 5 * Files.size(deep),
                () -> "grew to " + out.toFile().length());
    }

    @Test
    void framesWithoutChannelsTakeMemoryLikeTheFile() throws IOException {
        StringBuilder text = new StringBuilder("HIERARCHY\nROOT j\n{\nOFFSET 0 0 0\nCHANNELS 0\n");
        for (int j = 0; j < 20_000; j++) {
            text.append("JOINT j").append(j).append("\n{\nOFFSET 0 1 0\nCHANNELS 0\nEnd Site\n{\nOFFSET 0 1 0\n}\n}\n");
        }
        text.append("}\nMOTION\nFrames: 5000\nFrame Time: 0.1\n");
        MotionFile read = MotionFile.read(file("still.bvh", text.toString()));
        assertTrue(
                read.firstClip().frameCount() < 200,
                () -> "frames " + read.firstClip().frameCount());
        assertFalse(read.warnings().isEmpty());
    }

    @Test
    void manySiblingsTakeNoTimeToUnderstand() throws IOException {
        StringBuilder text =
                new StringBuilder("HIERARCHY\nROOT j\n{\nOFFSET 0 0 0\nCHANNELS 3 Zrotation Yrotation Xrotation\n");
        for (int j = 0; j < 20_000; j++) {
            text.append("JOINT j").append(j).append("\n{\nOFFSET 0 1 0\nCHANNELS 0\n}\n");
        }
        text.append("}\nMOTION\nFrames: 1\nFrame Time: 0.1\n0 0 0\n");
        MotionFile read = MotionFile.read(file("flat.bvh", text.toString()));
        assertTimeout(Duration.ofSeconds(60), () -> {
            read.rig();
        });
    }

    private static String gltf(String more) {
        return "{\"asset\":{\"version\":\"2.0\"},\"nodes\":[{\"name\":\"a\",\"children\":[1]},{\"name\":\"b\"}]" + more
                + "}";
    }

    @Test
    void nullWhereAnElementShouldBeIsRefused() throws IOException {
        for (String list : new String[] {"buffers", "skins", "animations"}) {
            String message = refused(file("null.gltf", gltf(",\"" + list + "\":[null]")));
            assertTrue(message.contains("null among its " + list), message);
        }
    }

    @Test
    void aRotationThatIsNoNumberIsRefused() throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(4 * (2 + 8)).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putFloat(0).putFloat(1);
        for (int i = 0; i < 8; i++) {
            numbers.putFloat(i == 6 ? Float.NaN : 0.5f);
        }
        String data = Base64.getEncoder().encodeToString(numbers.array());
        Path file = file(
                "nan.gltf",
                gltf(",\"buffers\":[{\"byteLength\":40,\"uri\":\"data:application/octet-stream;base64," + data + "\"}],"
                        + "\"bufferViews\":[{\"buffer\":0,\"byteLength\":8},{\"buffer\":0,\"byteOffset\":8,\"byteLength\":32}],"
                        + "\"accessors\":[{\"bufferView\":0,\"componentType\":5126,\"count\":2,\"type\":\"SCALAR\"},"
                        + "{\"bufferView\":1,\"componentType\":5126,\"count\":2,\"type\":\"VEC4\"}],"
                        + "\"animations\":[{\"name\":\"walk\",\"samplers\":[{\"input\":0,\"output\":1}],"
                        + "\"channels\":[{\"sampler\":0,\"target\":{\"node\":1,\"path\":\"rotation\"}}]}]"));
        refused(file);
    }

    @Test
    void aSecretNamedAsAnImageIsNotPassedOn() throws IOException {
        file("notes.txt", "password");
        Path character = file("hero.gltf", gltf(",\"images\":[{\"uri\":\"notes.txt\"}]"));
        MotionFile read = MotionFile.read(character);
        Path out = folder.resolve("out.glb");
        LimberException e =
                assertThrows(LimberException.class, () -> MotionWriter.write(read.restClip(), Target.of(read), out));
        assertTrue(String.valueOf(e.getMessage()).contains("notes.txt"), e.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void aNamedPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.bvh");
        try {
            if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) {
                return;
            }
        } catch (IOException e) {
            return; // a system without them
        }
        assertTimeout(Duration.ofSeconds(20), () -> assertTrue(refused(pipe).contains("not a regular file")));
    }

    /** What attacks found, one file each. */
    @Test
    void inputsThatOnceWereAtFaultAreRefused() throws IOException {
        Path cases = Path.of(System.getProperty("limber.root"), "test-data", "hostile");
        try (Stream<Path> files = Files.list(cases)) {
            files.forEach(found -> assertTrue(refused(found).contains(found.toString()), found::toString));
        }
    }

    @Test
    void halfAFrameOfAmcIsLeftOutAtTheEndAndAnErrorBefore() throws IOException {
        file("small.asf", """
                :version 1.10
                :name small
                :units
                  mass 1.0
                  length 1.0
                  angle deg
                :root
                   order TX TY TZ RX RY RZ
                   axis XYZ
                   position 0 0 0
                   orientation 0 0 0
                :bonedata
                  begin
                     id 1
                     name spine
                     direction 0 1 0
                     length 1
                     axis 0 0 0  XYZ
                    dof rx
                    limits (-180 180)
                  end
                :hierarchy
                  begin
                    root spine
                  end
                """);
        String whole = "1\nroot 0 0 0 0 0 0\nspine 10\n";
        MotionFile cut = MotionFile.read(file("small_01.amc", whole + "2\nroot 0 0 0 0 0 0\n"));
        assertEquals(1, cut.firstClip().frameCount());
        assertEquals(1, cut.warnings().size());
        refused(file("small_02.amc", whole + "2\nroot 0 0 0 0 0 0\n3\nroot 0 0 0 0 0 0\nspine 5\n"));
        refused(file("small_03.amc", "1\n2\n3\n"));
    }
}
