package dev.limber.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.HeldLimbs;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.LayerKey;
import dev.limber.motion.edit.LayerStack;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.ik.PoseHandles;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayersJsonTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final Clip walk = WalkingClip.make();
    private final Rig rig = Rig.of(walk);
    private final int foot = rig.roles().joint(BodyPart.FOOT, Side.LEFT);
    private final Layer layer = Layer.empty("stand", Layer.Mode.ADDITIVE)
            .withWeight(0.5)
            .withKey(2, 10, new LayerKey(new Vec3(0.1, 0, 0), new Vec3(0, 3, 0), Tangent.STEP))
            .withKey(foot, 20, LayerKey.ZERO.withOffset(new Vec3(0, 4, 0), new Vec3(0, 0, 0.2)))
            .withHeld(HeldLimbs.of(new PoseHandles(rig), List.of(foot)));

    private LayerStack reopened(String text) throws IOException {
        return JSON.readValue(text, LayersJson.class).stack(rig, walk.frameCount());
    }

    private static String written(Layer layer) throws IOException {
        return JSON.writeValueAsString(LayersJson.of(LayerStack.NONE.plus(layer)));
    }

    @Test
    void aLayerReopensWithItsPins() throws IOException {
        LayerStack stack = reopened(written(layer));
        Layer again = stack.layers().get(0);
        assertEquals(
                layer.track(foot).orElseThrow().keys(),
                again.track(foot).orElseThrow().keys());
        assertEquals(
                layer.track(2).orElseThrow().keys(),
                again.track(2).orElseThrow().keys());
        assertEquals(Set.of(foot), again.held().ends());
        Clip expected = LayerStack.NONE.plus(layer).over(walk);
        assertEquals(
                expected.pose(20).translations()[1], stack.over(walk).pose(20).translations()[1]);
    }

    @Test
    void layersOfEarlierVersionsHoldNothing() throws IOException {
        String text = written(layer.withHeld(HeldLimbs.NONE));
        assertTrue(text.contains("\"held\":null"), text);
        String earlier = text.replace(",\"held\":null", "")
                .replaceAll(",\"shift\":[^}]*", ""); // as written before layers had pins
        assertEquals(Set.of(), reopened(earlier).layers().get(0).held().ends());
    }

    @Test
    void whatIsNoFootOrHandIsRefused() throws IOException {
        String text = written(layer).replace("\"held\":[" + foot + "]", "\"held\":[0]");
        Exception refused = assertThrows(IllegalArgumentException.class, () -> reopened(text));
        assertTrue(String.valueOf(refused.getMessage()).contains("stand"), refused::toString);
    }
}
