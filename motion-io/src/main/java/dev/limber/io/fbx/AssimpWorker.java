package dev.limber.io.fbx;

import dev.limber.io.file.FileBytes;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneCodec;
import dev.limber.motion.MotionFormatException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryUtil;

/** The process that native code runs in: takes names of files, answers with scenes or what is wrong with the file. */
final class AssimpWorker {
    private AssimpWorker() {}

    public static void main(String[] args) throws IOException {
        DataInputStream requests = new DataInputStream(System.in);
        try (DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            System.setOut(System.err); // whatever else prints must not get between the answers
            while (true) {
                String file = requests.readUTF();
                answer(file, answers);
                answers.flush();
            }
        } catch (EOFException e) {
            // The reader is closed; so ends the work.
        }
    }

    private static void answer(String file, DataOutputStream answers) throws IOException {
        Scene scene;
        try {
            scene = scene(file, FileBytes.read(Path.of(file)));
        } catch (MotionFormatException e) {
            answers.writeBoolean(false);
            answers.writeUTF(String.valueOf(e.getMessage()));
            return;
        }
        answers.writeBoolean(true);
        SceneCodec.write(scene, answers);
    }

    private static Scene scene(String file, byte[] content) {
        ByteBuffer bytes = MemoryUtil.memAlloc(content.length);
        try {
            bytes.put(content).flip();
            // From memory Assimp has no folder to open other files in.
            AIScene scene = Assimp.aiImportFileFromMemory(
                    bytes, Assimp.aiProcess_Triangulate | Assimp.aiProcess_JoinIdenticalVertices, "fbx");
            if (scene == null) {
                throw new FbxException(file, String.valueOf(Assimp.aiGetErrorString()));
            }
            try {
                return new SceneReader(file, scene).read();
            } finally {
                Assimp.aiReleaseImport(scene);
            }
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }
}
