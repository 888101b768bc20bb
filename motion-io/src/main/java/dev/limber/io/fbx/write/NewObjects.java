package dev.limber.io.fbx.write;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** New objects and connections for a file. */
final class NewObjects {
    private final List<FbxNode> objects = new ArrayList<>();
    private final List<FbxNode> connections = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private long lastId;

    /** @param lastId the highest identifier that is taken */
    NewObjects(long lastId) {
        this.lastId = lastId;
    }

    /**
     * Adds an object; returns its identifier.
     *
     * @param kind as {@code Model}
     * @param className as binary files write it behind the name
     */
    long add(String kind, String name, String className, String subclass, List<FbxNode> children) {
        long id = ++lastId;
        objects.add(FbxNode.of(
                kind, List.of(FbxValue.of(id), FbxValue.name(name, className), FbxValue.of(subclass)), children));
        counts.merge(kind, 1, Integer::sum);
        return id;
    }

    /** Connects an object to another one. */
    void connect(long child, long parent) {
        connections.add(FbxNode.of("C", FbxValue.of("OO"), FbxValue.of(child), FbxValue.of(parent)));
    }

    /** Connects an object to a property of another one. */
    void connect(long child, long parent, String property) {
        connections.add(
                FbxNode.of("C", FbxValue.of("OP"), FbxValue.of(child), FbxValue.of(parent), FbxValue.of(property)));
    }

    /** Returns the file with all of this. */
    FbxDocument addTo(FbxDocument document) {
        return document.with("Objects", node -> node.with(objects))
                .with("Connections", node -> node.with(connections))
                .with("Definitions", this::counted);
    }

    private FbxNode counted(FbxNode definitions) {
        Map<String, Integer> left = new LinkedHashMap<>(counts);
        int added = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<FbxNode> children = new ArrayList<>();
        for (FbxNode child : definitions.children()) {
            if (child.name().equals("Count")) {
                children.add(FbxNode.of("Count", FbxValue.of((int) child.integer(0) + added)));
            } else if (child.name().equals("ObjectType")
                    && !child.values().isEmpty()
                    && left.containsKey(child.string(0))) {
                int more = left.remove(child.string(0));
                children.add(Trees.replaced(
                        child, "Count", count -> FbxNode.of("Count", FbxValue.of((int) count.integer(0) + more))));
            } else {
                children.add(child);
            }
        }
        left.forEach((kind, count) -> children.add(FbxNode.of(
                "ObjectType", List.of(FbxValue.of(kind)), List.of(FbxNode.of("Count", FbxValue.of(count))))));
        return definitions.withChildren(children);
    }
}
