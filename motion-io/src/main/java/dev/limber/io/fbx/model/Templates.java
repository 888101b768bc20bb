package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxDocument;
import java.util.HashMap;
import java.util.Map;

/** The default properties of each kind of object. */
record Templates(Map<String, Properties> byKind) {
    static Templates of(FbxDocument document) {
        Map<String, Properties> byKind = new HashMap<>();
        document.root("Definitions").stream()
                .flatMap(definitions -> definitions.all("ObjectType"))
                .filter(type -> !type.values().isEmpty())
                .forEach(type -> type.child("PropertyTemplate")
                        .ifPresent(template -> byKind.put(type.string(0), Properties.of(template, Properties.NONE))));
        return new Templates(byKind);
    }

    Properties of(String kind) {
        return byKind.getOrDefault(kind, Properties.NONE);
    }
}
