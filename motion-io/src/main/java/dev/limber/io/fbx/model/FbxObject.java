package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;

/**
 * An object of a file.
 *
 * @param kind as {@code Model}
 * @param name without its class
 * @param subclass as {@code LimbNode}; may be empty
 */
public record FbxObject(long id, String kind, String name, String subclass, FbxNode node, Properties properties) {
    static FbxObject of(FbxNode node, Templates templates) {
        String full = node.values().size() > 1 ? node.string(1) : "";
        int end = full.indexOf('\0');
        String subclass = node.values().size() > 2 ? node.string(2) : "";
        return new FbxObject(
                node.integer(0),
                node.name(),
                end < 0 ? full : full.substring(0, end),
                subclass,
                node,
                Properties.of(node, templates.of(node.name())));
    }

    boolean is(String otherKind) {
        return kind.equals(otherKind);
    }
}
