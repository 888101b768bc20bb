package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jme3.math.Vector3f;
import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rays find the skin of a body block by block as they would among all triangles, and try only a few blocks. */
class SkinBlockTest {
    private static final SkinTouch.Hit NOTHING = new SkinTouch.Hit(Float.POSITIVE_INFINITY, -1);

    private final Mannequin body = Mannequin.inMetres().get(0);
    private final Skin skin = body.skin();
    private final SkinChunk chunk = SkinChunk.of(skin, 256).get(0);
    private final SkinRows rows = new SkinRows(skin, chunk);
    private final Random random = new Random(3);

    SkinBlockTest() {
        int joints = body.skeleton().jointCount();
        double[] positions = new double[3 * joints];
        double[] rotations = new double[4 * joints];
        for (int joint = 0; joint < joints; joint++) {
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * joint + axis] =
                        0.02 * random.nextGaussian() - skin.inverseBindMatrices()[16 * joint + 12 + axis];
            }
            double half = 0.2 * random.nextGaussian();
            rotations[4 * joint] = Math.cos(half);
            rotations[4 * joint + 1 + random.nextInt(3)] = Math.sin(half);
        }
        rows.update(positions, rotations, 1);
    }

    /** Returns where the shader puts a vertex of the chunk. */
    private Vector3f place(int vertex) {
        Vector3f sum = new Vector3f();
        int at = 3 * chunk.vertices()[vertex];
        Vector4f bound = new Vector4f(skin.positions()[at], skin.positions()[at + 1], skin.positions()[at + 2], 1);
        for (int i = 0; i < 4; i++) {
            int slot = chunk.slots()[4 * vertex + i];
            float weight = skin.weights()[4 * chunk.vertices()[vertex] + i];
            sum.addLocal(
                    weight * rows.rows()[3 * slot].dot(bound),
                    weight * rows.rows()[3 * slot + 1].dot(bound),
                    weight * rows.rows()[3 * slot + 2].dot(bound));
        }
        return sum;
    }

    @Test
    void aTriangleThatIsAimedAtIsMetOrAnotherBeforeIt() {
        SkinTouch touch = new SkinTouch(skin, chunk, rows);
        int met = 0;
        for (int round = 0; round < 2000; round++) {
            int first = 3 * random.nextInt(chunk.triangles().length / 3);
            Vector3f middle = new Vector3f();
            for (int corner = first; corner < first + 3; corner++) {
                middle.addLocal(place(chunk.triangles()[corner]).multLocal(1 / 3f));
            }
            Vector3f from = new Vector3f(random.nextFloat() - 0.5f, 1 + random.nextFloat(), 3)
                    .addLocal(random.nextFloat(), 0, 0);
            met += touch.nearest(from, middle.subtract(from), NOTHING).distance() <= 1 + 1e-3 ? 1 : 0;
        }
        assertTrue(met >= 1998, met + " of 2000"); // a triangle may be seen exactly from its side
    }

    @Test
    void aRayTriesFewBlocksAndTogetherTheyHaveAllTriangles() {
        List<SkinBlock> blocks = SkinBlock.of(skin, chunk, rows);
        assertEquals(
                chunk.triangles().length,
                blocks.stream().mapToInt(block -> block.triangles().length).sum());
        blocks.forEach(SkinBlock::update);
        Vector3f down = new Vector3f(0, 0, -1);
        for (float height = 0.1f; height < 1.7f; height += 0.1f) {
            Vector3f from = new Vector3f(0.05f, height, 4);
            long tried = blocks.stream()
                    .filter(block -> block.mayMeet(from, down, Float.POSITIVE_INFINITY))
                    .count();
            assertTrue(tried <= blocks.size() / 3, tried + " of " + blocks.size() + " at " + height);
        }
        Vector3f beside = new Vector3f(3, 1, 4);
        assertTrue(blocks.stream().noneMatch(block -> block.mayMeet(beside, down, Float.POSITIVE_INFINITY)));
    }
}
