package dev.limber.io.fbx.write;

import dev.limber.io.fbx.model.FbxObjects;
import dev.limber.io.fbx.model.FbxScene;
import dev.limber.io.fbx.model.ModelNode;
import dev.limber.io.fbx.model.ModelTransform;
import dev.limber.io.fbx.model.TimeMode;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.NodeKeys;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds clips to a character's own file, each as an animation stack. Everything else is kept, except for the settings of
 * the current stack, its time span and its rate.
 */
public final class StackWriter {
    private static final double STILL = 1e-6; // relative

    private FbxDocument document;
    private final FbxScene scene;
    private final Set<String> names;

    /**
     * Starts with a file.
     *
     * @param file its name, for messages
     * @param read what the clips' skeleton is read from
     * @param document what the clips are added to: of the same models
     */
    public StackWriter(String file, FbxDocument read, FbxDocument document) {
        this.document = document;
        scene = FbxScene.of(file, read);
        names = FbxObjects.of(document)
                .all("AnimationStack")
                .map(stack -> stack.name())
                .collect(Collectors.toSet());
    }

    /** Returns the file with the clips that were added. */
    public FbxDocument document() {
        return document;
    }

    /**
     * Adds a clip; where there is a stack of its name, with a number behind it.
     *
     * @param clip of the skeleton that is read from the file
     * @throws IllegalArgumentException when it is of another skeleton
     */
    public void add(String name, Clip clip) {
        String free = name;
        for (int n = 2; !names.add(free); n++) {
            free = name + " " + n;
        }
        NewObjects objects = new NewObjects(FbxObjects.of(document).highestId());
        long stop = CurveWriter.ticks(Math.max(0, clip.frameCount() - 1), clip.frameTime());
        long stack = objects.add(
                "AnimationStack",
                free,
                "AnimStack",
                "",
                List.of(Trees.properties(
                        Trees.time("LocalStart", 0),
                        Trees.time("LocalStop", stop),
                        Trees.time("ReferenceStart", 0),
                        Trees.time("ReferenceStop", stop))));
        long layer = objects.add("AnimationLayer", "BaseLayer", "AnimLayer", "", List.of());
        objects.connect(stack, FbxObjects.ROOT);
        objects.connect(layer, stack);
        CurveWriter curves = new CurveWriter(objects, layer, clip.frameCount(), clip.frameTime());
        Bake bake = Bake.like(scene.scene(), clip.skeleton());
        NodeKeys keys = new NodeKeys(scene.scene(), bake, clip);
        int[] nodes = bake.nodes();
        List<JointCurves> all = IntStream.range(0, nodes.length)
                .parallel()
                .mapToObj(joint -> curves(
                        curves, scene.models().get(nodes[joint]), keys.rotations(joint), keys.translations(joint)))
                .toList();
        for (JointCurves joint : all) {
            curves.add("R", joint.model(), "Lcl Rotation", joint.rotation());
            if (!joint.translation().isEmpty()) {
                curves.add("T", joint.model(), "Lcl Translation", joint.translation());
            }
        }
        document = active(objects.addTo(document), free, stop, 1 / clip.frameTime());
    }

    /**
     * The curves of a joint, by axis.
     *
     * @param translation none where the joint keeps its place
     */
    private record JointCurves(long model, List<CurveWriter.Curve> rotation, List<CurveWriter.Curve> translation) {}

    /** Returns the curves of a joint, of its rotations (frame, 4) xyzw and translations (frame, 3). */
    private static JointCurves curves(CurveWriter curves, ModelNode model, float[] rotations, float[] translations) {
        ModelTransform transform = model.transform();
        int frames = translations.length / 3;
        float[][] degrees = new float[3][frames];
        float[][] places = new float[3][frames];
        double[] angles = transform.restAngles();
        double[] q = new double[4];
        double[] t = new double[3];
        boolean moves = false;
        for (int frame = 0; frame < frames; frame++) {
            for (int i = 0; i < 4; i++) {
                q[(i + 1) % 4] = rotations[4 * frame + i];
            }
            transform.animatedRotation(q, 0, angles);
            for (int place = 0; place < 3; place++) {
                degrees[transform.order().axis(place)][frame] = (float) Math.toDegrees(angles[place]);
            }
            Vec3 at = new Vec3(translations[3 * frame], translations[3 * frame + 1], translations[3 * frame + 2]);
            Vec3 animated = transform.animatedTranslation(at, q, 0);
            moves |= animated.distance(transform.translation())
                    > STILL * (1 + transform.translation().length());
            animated.store(t, 0);
            for (int axis = 0; axis < 3; axis++) {
                places[axis][frame] = (float) t[axis];
            }
        }
        return new JointCurves(model.id(), packed(curves, degrees), moves ? packed(curves, places) : List.of());
    }

    private static List<CurveWriter.Curve> packed(CurveWriter curves, float[][] values) {
        return Arrays.stream(values).map(curves::curve).toList();
    }

    /** Returns the file with a stack as the one that is shown first. */
    private static FbxDocument active(FbxDocument document, String stack, long stop, double rate) {
        FbxNode take = FbxNode.of(
                "Take",
                List.of(FbxValue.of(stack)),
                List.of(
                        FbxNode.of("FileName", FbxValue.of(stack + ".tak")),
                        FbxNode.of("LocalTime", FbxValue.of(0L), FbxValue.of(stop)),
                        FbxNode.of("ReferenceTime", FbxValue.of(0L), FbxValue.of(stop))));
        FbxNode active = Trees.property("ActiveAnimStackName", "KString", "", "", FbxValue.of(stack));
        return document.with(
                        "Takes",
                        takes -> Trees.replaced(takes, "Current", old -> FbxNode.of("Current", FbxValue.of(stack)))
                                .with(List.of(take)))
                .with("Documents", all -> Trees.replaced(all, "Document", scene -> Trees.set(scene, active)))
                .with("GlobalSettings", settings -> timed(settings, stop, rate));
    }

    private static FbxNode timed(FbxNode settings, long stop, double rate) {
        int mode = TimeMode.of(rate).orElse(TimeMode.CUSTOM);
        List<FbxNode> properties = new ArrayList<>(List.of(
                Trees.integer("TimeMode", "enum", "", mode),
                Trees.time("TimeSpanStart", 0),
                Trees.time("TimeSpanStop", stop)));
        if (mode == TimeMode.CUSTOM) {
            properties.add(Trees.property("CustomFrameRate", "double", "Number", "", FbxValue.of(rate)));
        }
        FbxNode changed = settings;
        for (FbxNode property : properties) {
            changed = Trees.set(changed, property);
        }
        return changed;
    }
}
