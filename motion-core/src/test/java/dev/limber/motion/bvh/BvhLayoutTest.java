package dev.limber.motion.bvh;

import static dev.limber.motion.bvh.Channel.XPOSITION;
import static dev.limber.motion.bvh.Channel.XROTATION;
import static dev.limber.motion.bvh.Channel.YPOSITION;
import static dev.limber.motion.bvh.Channel.YROTATION;
import static dev.limber.motion.bvh.Channel.ZPOSITION;
import static dev.limber.motion.bvh.Channel.ZROTATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class BvhLayoutTest {
    private static final List<Channel> ROTATIONS = List.of(ZROTATION, YROTATION, XROTATION);
    private static final List<Channel> ALL = List.of(XPOSITION, YPOSITION, ZPOSITION, ZROTATION, YROTATION, XROTATION);

    private static Skeleton chain() {
        Skeleton.Builder chain = new Skeleton.Builder();
        int root = chain.joint("root", Skeleton.NONE, Vec3.ZERO);
        int middle = chain.joint("middle", root, Vec3.ZERO);
        chain.joint("tip", middle, Vec3.ZERO);
        return chain.build();
    }

    @Test
    void rootsMoveAndAllJointsTurn() {
        BvhLayout layout = BvhLayout.of(chain());
        assertEquals(List.of(ALL, ROTATIONS, ROTATIONS), layout.channels());
        assertEquals(12, layout.rowLength());
        assertTrue(layout.translates(0));
        assertFalse(layout.translates(1));
    }

    @Test
    void jointsThatTheClipMovesHavePositionsToo() {
        Clip clip = new Clip.Builder(chain(), 1, 0, 2).build();
        assertEquals(List.of(ALL, ROTATIONS, ALL), BvhLayout.of(clip).channels());
    }

    @Test
    void aJointHasNoChannelTwice() {
        assertThrows(IllegalArgumentException.class, () -> new BvhLayout(List.of(List.of(XROTATION, XROTATION))));
    }
}
