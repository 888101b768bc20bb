package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Textures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the images of textures: in the file, or beside it, as paths are often those of another machine. */
final class ImageFinder {
    /** Folders that programs put textures into. */
    private static final List<String> FOLDERS = List.of("textures", "Textures", "tex", "maps", "images");

    private final FbxObjects objects;
    private final Textures textures;
    private final Map<Long, Textures.Found> known = new HashMap<>();

    ImageFinder(FbxObjects objects, Textures textures) {
        this.objects = objects;
        this.textures = textures;
    }

    Textures.Found of(FbxObject texture) {
        return known.computeIfAbsent(texture.id(), id -> read(texture));
    }

    /** Whether two textures name the same file. */
    boolean sameImage(FbxObject a, FbxObject b) {
        return a.id() == b.id() || names(a).anyMatch(names(b).toList()::contains);
    }

    private Textures.Found read(FbxObject texture) {
        List<String> names = names(texture).distinct().toList();
        String name = names.isEmpty() ? texture.name() : last(names.get(0));
        Optional<byte[]> content = objects.below(texture.id(), "Video")
                .flatMap(video -> video.node().child("Content").stream())
                .map(ImageFinder::content)
                .filter(bytes -> bytes.length > 0)
                .findFirst();
        return content.map(bytes -> textures.inside(name, bytes)).orElseGet(() -> textures.beside(name, places(names)));
    }

    /** Returns the paths of a texture's file, as whoever wrote the file had them: the relative ones first. */
    private Stream<String> names(FbxObject texture) {
        List<FbxNode> nodes = Stream.concat(
                        Stream.of(texture.node()),
                        objects.below(texture.id(), "Video").map(FbxObject::node))
                .toList();
        return Stream.of("RelativeFilename", "FileName", "Filename")
                .flatMap(key -> nodes.stream().flatMap(node -> node.child(key).stream()))
                .filter(node -> !node.values().isEmpty())
                .map(node -> node.string(0).replace('\\', '/'))
                .filter(path -> !last(path).isEmpty());
    }

    private static List<String> places(List<String> names) {
        List<String> places = new ArrayList<>(names);
        for (String name : names) {
            String[] steps = name.split("/");
            for (int from = Math.max(0, steps.length - 3); from < steps.length; from++) {
                places.add(String.join("/", Arrays.asList(steps).subList(from, steps.length)));
            }
            FOLDERS.forEach(folder -> places.add(folder + "/" + last(name)));
        }
        return places;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the bytes of an image; ASCII files have them in base64, in one piece or several. */
    private static byte[] content(FbxNode node) {
        if (node.values().isEmpty()) {
            return new byte[0];
        }
        Optional<byte[]> raw = node.bytes();
        if (raw.isPresent()) {
            return raw.get();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < node.values().size(); i++) {
            text.append(node.string(i));
        }
        try {
            return Base64.getMimeDecoder().decode(text.toString());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
