package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.limber.editor.action.Action;
import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.CurveTools;
import dev.limber.editor.animate.InbetweenMethod;
import dev.limber.editor.animate.Tool;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.MapEdits;
import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.edit.Layer;
import dev.limber.motion.edit.Tangent;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RootMotion;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random work on the real window: no error comes of it, and undo leads back to the document that it began with. */
@Tag("slow")
class MonkeyWindowTest {
    private static final int ACTIONS = Integer.getInteger("limber.monkey.actions", 100); // for each seed
    private static final int FIRST = Integer.getInteger("limber.monkey.first", 1); // of ten seeds
    private static final int REAL_MOUSE = 25; // actions from one use of the real mouse to the next

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @ParameterizedTest
    @MethodSource("seeds")
    void randomWorkFailsNowhereAndIsUndone(long seed) throws Exception {
        Document start = window.ask(loop -> loop.workspace().document());
        window.tell(loop -> loop.parts().animation().inBetweening().setMethod(InbetweenMethod.INTERPOLATION));
        Random random = new Random(seed);
        for (int i = 1; i <= ACTIONS; i++) {
            window.tell(loop -> act(loop, random));
            if (i % REAL_MOUSE == 0) {
                useMouse(random);
            }
            Optional<Throwable> failure = window.ask(EditorLoop::failure);
            if (failure.isPresent()) {
                throw new AssertionError("after action " + i + " of seed " + seed, failure.get());
            }
        }
        window.waitUntil(
                "the work in the background is done",
                loop -> loop.workspace().jobs().current().isEmpty());
        window.frames(2);
        window.tell(loop -> {
            while (loop.workspace().history().undoable().isPresent()) {
                loop.workspace().history().undo();
            }
        });
        assertSame(start, window.ask(loop -> loop.workspace().document()));
        window.frames(2);
        assertEquals(Optional.empty(), window.ask(EditorLoop::failure));
    }

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + 10);
    }

    /** Drags from somewhere in the view to somewhere else, which orbits, picks or poses. */
    private static void useMouse(Random random) throws Exception {
        ViewArea area = window.ask(loop -> loop.parts().viewport().area());
        int[] at = new int[4];
        for (int i = 0; i < 4; i += 2) {
            at[i] = (int) (area.x() + area.width() * (0.2 + 0.6 * random.nextDouble()));
            at[i + 1] = (int) (area.y() + area.height() * (0.2 + 0.6 * random.nextDouble()));
        }
        window.drag(at[0], at[1], at[2], at[3]);
    }

    private static void act(EditorLoop loop, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> select(loop, random);
            case 1 ->
                loop.workspace()
                        .playhead()
                        .seek(random.nextInt(loop.workspace().playhead().frameCount()));
            case 2 -> chooseRange(loop, random);
            case 3 -> correctTheMap(loop, random);
            case 4 -> pose(loop, random);
            case 5 -> useLayers(loop.parts().animation(), random);
            case 6 ->
                loop.workspace()
                        .apply(new Edit(
                                "Root motion",
                                document -> document.withSettings(
                                        document.settings().withRootMotion(any(RootMotion.values(), random)))));
            default -> runAnAction(loop, random);
        }
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void select(EditorLoop loop, Random random) {
        CharacterSlot slot = any(CharacterSlot.values(), random);
        Skeleton skeleton =
                loop.workspace().document().actor(slot).orElseThrow().rig().skeleton();
        Optional<Selection> selection = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Selection(slot, random.nextInt(skeleton.jointCount())));
        loop.workspace().apply(new Edit("Select", document -> document.withSelection(selection)));
    }

    private static void chooseRange(EditorLoop loop, Random random) {
        int count = loop.workspace().playhead().frameCount();
        int a = random.nextInt(count);
        int b = random.nextInt(count);
        loop.workspace().playhead().setLoop(new FrameSpan(Math.min(a, b), Math.max(a, b)));
    }

    private static void correctTheMap(EditorLoop loop, Random random) {
        Document document = loop.workspace().document();
        JointMap map = document.map().orElseThrow();
        if (map.pairs().isEmpty()) {
            return;
        }
        ChainPair pair = map.pairs().get(random.nextInt(map.pairs().size()));
        Skeleton skeleton = document.target().orElseThrow().rig().skeleton();
        JointMap changed = random.nextInt(4) == 0
                ? MapEdits.remove(map, pair)
                : MapEdits.replace(map, pair, CharacterSlot.TARGET, random.nextInt(skeleton.jointCount()));
        loop.workspace().apply(new Edit("Pair", d -> d.withMap(changed)));
    }

    private static void pose(EditorLoop loop, Random random) {
        var posing = loop.parts().animation().posing();
        if (posing.posable().isEmpty()) {
            return;
        }
        Rig rig = loop.workspace()
                .document()
                .actor(loop.workspace().animated())
                .orElseThrow()
                .rig();
        int joint = loop.workspace().document().selection().orElseThrow().joint();
        posing.begin();
        if (posing.tool(rig, joint) == Tool.MOVE) {
            posing.move(rig, new Vec3(random.nextGaussian(), random.nextGaussian(), 0).times(0.05 * rig.height()));
        } else {
            double[] rotation = new double[4];
            Quat.fromAxisAngle(new Vec3(0, 0, 1), random.nextGaussian() / 3, rotation, 0);
            posing.rotate(rig, rotation);
        }
        if (random.nextInt(4) == 0) {
            posing.cancel();
        }
        posing.end();
    }

    private static void useLayers(AnimationTools animation, Random random) {
        var layers = animation.layers();
        if (!animation.clips().canEdit()) {
            return;
        }
        int count = layers.layers().layers().size();
        if (count == 0) {
            layers.add(any(Layer.Mode.values(), random));
            return;
        }
        int index = random.nextInt(count);
        switch (random.nextInt(10)) {
            case 0 -> layers.choose(random.nextBoolean() ? Optional.of(index) : Optional.empty());
            case 1 -> layers.delete(index);
            case 2 -> layers.toggleSolo(index);
            case 3 -> layers.change("Layer weight", index, layer -> layer.withWeight(random.nextDouble()));
            case 4 -> layers.keys().move(layers.keys().cells(layers.keys().frames()), random.nextInt(21) - 10);
            case 5 -> layers.keys().scale(layers.keys().cells(layers.keys().frames()), 0.5 + random.nextDouble());
            case 6 ->
                layers.keys().setTangents(layers.keys().cells(layers.keys().frames()), any(Tangent.values(), random));
            case 7, 8 -> dragCurves(animation.curves(), layers.keys().frames(), random);
            default -> {
                layers.keys().copy(layers.keys().cells(layers.keys().frames()));
                if (layers.keys().canPaste()) {
                    layers.keys().paste();
                }
            }
        }
    }

    private static void dragCurves(CurveTools curves, Set<Integer> keys, Random random) {
        curves.begin(keys);
        curves.rotate(random.nextInt(41) - 20, random.nextInt(3), 20 * random.nextGaussian());
        curves.shift(random.nextInt(41) - 20, random.nextInt(3), random.nextGaussian());
        if (random.nextInt(4) == 0) {
            curves.cancel();
        }
        curves.end();
        if (random.nextInt(4) == 0) {
            curves.reset(keys);
        }
    }

    /** Runs what a menu has, but for what asks for a file, starts anew or quits. */
    private static void runAnAction(EditorLoop loop, Random random) {
        List<Action> safe = loop.parts().actions().stream()
                .filter(action -> !action.label().get().endsWith("..."))
                .filter(action -> !List.of("Quit", "New project", "Save project")
                        .contains(action.label().get()))
                .filter(action -> action.enabled().getAsBoolean())
                .toList();
        safe.get(random.nextInt(safe.size())).run().run();
    }
}
