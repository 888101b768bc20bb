package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;
import dev.limber.motion.WorldPose;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkinChunkTest {
    private static final Mannequin MANNEQUIN = Mannequin.inMetres().get(1);
    private static final Skin SKIN = MANNEQUIN.skin();

    @Test
    void chunksHaveAllTrianglesAndNoMoreJointsThanAsked() {
        List<SkinChunk> chunks = SkinChunk.of(SKIN, 12);
        assertTrue(chunks.size() > 1);
        int at = 0;
        for (SkinChunk chunk : chunks) {
            assertTrue(chunk.joints().length <= 12);
            for (int corner : chunk.triangles()) {
                int vertex = chunk.vertices()[corner];
                assertEquals(SKIN.triangles()[at++], vertex);
                for (int i = 0; i < 4; i++) {
                    assertEquals(SKIN.joints()[4 * vertex + i], chunk.joints()[chunk.slots()[4 * corner + i]]);
                }
            }
        }
        assertEquals(SKIN.triangles().length, at);
    }

    @Test
    void atRestTheRowsLeaveTheBindPoseWhereItIs() {
        SkinChunk chunk = SkinChunk.of(SKIN, 256).get(0);
        SkinRows rows = new SkinRows(SKIN, chunk);
        WorldPose rest = WorldPose.of(MANNEQUIN.skeleton().restPose());
        rows.update(rest.positions(), rest.rotations(), 1);
        for (int slot = 0; slot < chunk.joints().length; slot++) {
            for (int row = 0; row < 3; row++) {
                Vector4f v = rows.rows()[3 * slot + row];
                float[] expected = {row == 0 ? 1 : 0, row == 1 ? 1 : 0, row == 2 ? 1 : 0, 0};
                for (int k = 0; k < 4; k++) {
                    assertEquals(expected[k], v.get(k), 1e-5);
                }
            }
        }
    }
}
