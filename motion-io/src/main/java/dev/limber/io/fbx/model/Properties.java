package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.motion.Vec3;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named properties of an object; those that it lacks come from its template. */
public final class Properties {
    static final Properties NONE = new Properties(Map.of(), null);
    private static final int FIRST = 4; // value, after name, type, label and flags

    private final Map<String, FbxNode> own;
    private final @Nullable Properties template;

    private Properties(Map<String, FbxNode> own, @Nullable Properties template) {
        this.own = own;
        this.template = template;
    }

    /** Reads the properties of a node. */
    static Properties of(FbxNode node, Properties template) {
        Map<String, FbxNode> own = new HashMap<>();
        node.child("Properties70").stream()
                .flatMap(list -> list.all("P"))
                .filter(p -> p.values().size() > FIRST)
                .forEach(p -> own.put(p.string(0), p));
        return new Properties(own, template);
    }

    private Optional<FbxNode> find(String name) {
        FbxNode found = own.get(name);
        return found != null ? Optional.of(found) : template == null ? Optional.empty() : template.find(name);
    }

    /** Whether the object itself has the property. */
    boolean has(String name) {
        return own.containsKey(name);
    }

    double number(String name, double other) {
        return find(name).map(p -> p.number(FIRST)).filter(Double::isFinite).orElse(other);
    }

    long integer(String name, long other) {
        return find(name).map(p -> p.integer(FIRST)).orElse(other);
    }

    String string(String name, String other) {
        return find(name).map(p -> p.string(FIRST)).orElse(other);
    }

    Vec3 vector(String name, Vec3 other) {
        return find(name)
                .filter(p -> p.values().size() >= FIRST + 3)
                .map(p -> new Vec3(p.number(FIRST), p.number(FIRST + 1), p.number(FIRST + 2)))
                .filter(v -> Double.isFinite(v.length()))
                .orElse(other);
    }
}
