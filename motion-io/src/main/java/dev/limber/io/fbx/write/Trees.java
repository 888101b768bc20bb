package dev.limber.io.fbx.write;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Common nodes, and changes inside of nodes. */
final class Trees {
    private Trees() {}

    /** Makes a list of properties. */
    static FbxNode properties(FbxNode... properties) {
        return FbxNode.of("Properties70", List.of(), List.of(properties));
    }

    /** Makes a property. */
    static FbxNode property(String name, String type, String label, String flags, FbxValue... values) {
        List<FbxValue> all =
                new ArrayList<>(List.of(FbxValue.of(name), FbxValue.of(type), FbxValue.of(label), FbxValue.of(flags)));
        all.addAll(Arrays.asList(values));
        return FbxNode.of("P", all.toArray(FbxValue[]::new));
    }

    static FbxNode vector(String name, String type, String label, String flags, double x, double y, double z) {
        return property(name, type, label, flags, FbxValue.of(x), FbxValue.of(y), FbxValue.of(z));
    }

    static FbxNode integer(String name, String type, String label, int value) {
        return property(name, type, label, "", FbxValue.of(value));
    }

    static FbxNode time(String name, long ticks) {
        return property(name, "KTime", "Time", "", FbxValue.of(ticks));
    }

    /** Returns a node with the first child of a name changed; as it is if there is none. */
    static FbxNode replaced(FbxNode node, String child, UnaryOperator<FbxNode> change) {
        List<FbxNode> children = new ArrayList<>(node.children());
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).name().equals(child)) {
                children.set(i, change.apply(children.get(i)));
                return node.withChildren(children);
            }
        }
        return node;
    }

    /** Returns an object with a property set in its list, which it must have. */
    static FbxNode set(FbxNode object, FbxNode property) {
        String name = property.string(0);
        return replaced(object, "Properties70", list -> {
            List<FbxNode> all = new ArrayList<>(list.children());
            for (int i = 0; i < all.size(); i++) {
                FbxNode old = all.get(i);
                if (old.name().equals("P")
                        && !old.values().isEmpty()
                        && old.string(0).equals(name)) {
                    all.set(i, property);
                    return list.withChildren(all);
                }
            }
            all.add(property);
            return list.withChildren(all);
        });
    }
}
