package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a file and their connections. Identifiers may have 32 or 64 bits. */
public final class FbxObjects {
    /** The identifier that objects at the top are connected to. */
    public static final long ROOT = 0;

    private final Map<Long, FbxObject> objects = new LinkedHashMap<>();
    private final Map<Long, List<Link>> below = new LinkedHashMap<>();
    private final Map<Long, List<Link>> above = new LinkedHashMap<>();

    /**
     * A connection.
     *
     * @param property of the parent that the child stands for; empty for objects in objects
     */
    record Link(long child, long parent, String property) {}

    private FbxObjects() {}

    /** Reads the objects of a file. */
    public static FbxObjects of(FbxDocument document) {
        FbxObjects all = new FbxObjects();
        Templates templates = Templates.of(document);
        document.root("Objects").stream()
                .flatMap(list -> list.children().stream())
                .filter(node -> node.values().size() > 1)
                .forEach(node -> {
                    FbxObject object = FbxObject.of(node, templates);
                    all.objects.putIfAbsent(object.id(), object);
                });
        document.root("Connections").stream()
                .flatMap(list -> list.all("C"))
                .filter(c -> c.values().size() > 2)
                .forEach(all::connect);
        return all;
    }

    private void connect(FbxNode c) {
        Link link = new Link(c.integer(1), c.integer(2), c.values().size() > 3 ? c.string(3) : "");
        below.computeIfAbsent(link.parent(), id -> new ArrayList<>()).add(link);
        above.computeIfAbsent(link.child(), id -> new ArrayList<>()).add(link);
    }

    /** Returns the objects of a kind, in file order. */
    public Stream<FbxObject> all(String kind) {
        return objects.values().stream().filter(object -> object.is(kind));
    }

    /** Returns the highest identifier that there is. */
    public long highestId() {
        return objects.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Returns the objects of a kind that are connected to another one, in file order. */
    Stream<FbxObject> below(long parent, String kind) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(link -> objects.get(link.child()))
                .filter(object -> object != null && object.is(kind));
    }

    /** Returns the objects of a kind that an object is connected to, in file order. */
    Stream<FbxObject> above(long child, String kind) {
        return linksAbove(child)
                .map(link -> objects.get(link.parent()))
                .filter(object -> object != null && object.is(kind));
    }

    Stream<Link> linksBelow(long parent) {
        return below.getOrDefault(parent, List.of()).stream();
    }

    Stream<Link> linksAbove(long child) {
        return above.getOrDefault(child, List.of()).stream();
    }

    Optional<FbxObject> get(long id) {
        return Optional.ofNullable(objects.get(id));
    }
}
