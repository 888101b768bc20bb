package dev.limber.io.fbx;

import dev.limber.io.scene.Scene;
import dev.limber.io.worker.SceneServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.Assimp;
import org.lwjgl.system.MemoryUtil;

/** The process that native code runs in. */
final class AssimpWorker {
    private AssimpWorker() {}

    public static void main(String[] args) throws IOException {
        Assimp.aiGetVersionMajor(); // loads the library
        SceneServer.serve(AssimpWorker::scene);
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
