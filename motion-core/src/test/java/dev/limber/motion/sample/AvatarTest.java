package dev.limber.motion.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The meshes of the sample character are closed, face outwards and follow the joints that they are at. */
class AvatarTest {
    private static final Skeleton SKELETON = Avatar.skeleton();
    private static final List<Skin> SKINS = Avatar.skins();

    private static Vec3 point(Skin skin, int vertex) {
        float[] p = skin.positions();
        return new Vec3(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
    }

    @Test
    void everyMeshIsClosedAndFacesOutwards() {
        for (Skin skin : SKINS) {
            Map<Long, Integer> edges = new HashMap<>(); // one way less the other
            double volume = 0;
            int[] t = skin.triangles();
            for (int i = 0; i < t.length; i += 3) {
                for (int side = 0; side < 3; side++) {
                    long from = t[i + side];
                    long to = t[i + (side + 1) % 3];
                    edges.merge(from << 32 | to, 1, Integer::sum);
                    edges.merge(to << 32 | from, -1, Integer::sum);
                }
                volume += point(skin, t[i]).dot(point(skin, t[i + 1]).cross(point(skin, t[i + 2]))) / 6;
            }
            String name = skin.surface().material().name();
            assertTrue(edges.values().stream().allMatch(count -> count == 0), name + " is open");
            assertTrue(volume > 1e-6, name + " has a volume of " + volume);
        }
    }

    @Test
    void itStandsOnTheFloorAndIsAsHighAsItsBody() {
        double least = 1;
        double most = 0;
        for (Skin skin : SKINS) {
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                least = Math.min(least, point(skin, vertex).y());
                most = Math.max(most, point(skin, vertex).y());
            }
        }
        assertEquals(0, least, 0.006);
        assertEquals(Body.AVATAR.height(), most, 0.03);
    }

    /** Returns the sum of a vertex's weights of joints whose names have a part in common. */
    private static double weight(Skin skin, int vertex, String part) {
        double sum = 0;
        for (int i = 4 * vertex; i < 4 * vertex + 4; i++) {
            sum += SKELETON.name(skin.joints()[i]).contains(part) ? skin.weights()[i] : 0;
        }
        return sum;
    }

    @Test
    void fingersMoveAloneAndSidesApart() {
        int tips = 0;
        for (Skin skin : SKINS) {
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                Vec3 p = point(skin, vertex);
                if (p.x() > 0.15) {
                    assertEquals(0, weight(skin, vertex, "right"), 1e-6);
                } else if (p.x() < -0.15) {
                    assertEquals(0, weight(skin, vertex, "left"), 1e-6);
                }
                if (p.x() > 0.675) {
                    tips++;
                    double most = 0;
                    for (String finger : List.of("Index", "Middle", "Ring", "Little")) {
                        most = Math.max(most, weight(skin, vertex, finger));
                    }
                    assertTrue(most > 0.98, p + " follows its finger by " + most);
                }
            }
        }
        assertTrue(tips > 100, tips + " vertices of finger tips");
    }
}
