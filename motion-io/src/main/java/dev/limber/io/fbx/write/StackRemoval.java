package dev.limber.io.fbx.write;

import dev.limber.io.fbx.model.FbxObject;
import dev.limber.io.fbx.model.FbxObjects;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Removes all animation from a file. */
public final class StackRemoval {
    private static final Set<String> KINDS =
            Set.of("AnimationStack", "AnimationLayer", "AnimationCurveNode", "AnimationCurve");

    private StackRemoval() {}

    /** Returns the file without stacks and what belongs to them. */
    public static FbxDocument of(FbxDocument document) {
        FbxObjects objects = FbxObjects.of(document);
        Set<Long> gone = KINDS.stream().flatMap(objects::all).map(FbxObject::id).collect(Collectors.toSet());
        return document.with("Objects", list -> without(list, node -> KINDS.contains(node.name())))
                .with(
                        "Connections",
                        list -> without(
                                list,
                                c -> c.values().size() > 2
                                        && (gone.contains(c.integer(1)) || gone.contains(c.integer(2)))))
                .with(
                        "Definitions",
                        list -> without(
                                list,
                                type -> type.name().equals("ObjectType")
                                        && !type.values().isEmpty()
                                        && KINDS.contains(type.string(0))))
                .with("Takes", list -> without(list, node -> node.name().equals("Take")));
    }

    /** Whether stacks of the file animate blend shapes, which clips do not. */
    public static boolean losesShapes(FbxDocument document) {
        FbxObjects objects = FbxObjects.of(document);
        Set<Long> channels = objects.all("Deformer")
                .filter(deformer -> deformer.subclass().equals("BlendShapeChannel"))
                .map(FbxObject::id)
                .collect(Collectors.toSet());
        Set<Long> curveNodes =
                objects.all("AnimationCurveNode").map(FbxObject::id).collect(Collectors.toSet());
        return document.root("Connections").stream()
                .flatMap(list -> list.all("C"))
                .filter(c -> c.values().size() > 2)
                .anyMatch(c -> curveNodes.contains(c.integer(1)) && channels.contains(c.integer(2)));
    }

    private static FbxNode without(FbxNode list, Predicate<FbxNode> which) {
        List<FbxNode> kept = list.children().stream().filter(which.negate()).toList();
        return list.withChildren(kept);
    }
}
