package dev.limber.io.gltf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the references of a glTF file, which may be missing or point anywhere. */
final class Lists {
    private Lists() {}

    /**
     * Returns {@code list}, or an empty one if the file has none.
     *
     * @throws GltfException when an element is null
     */
    static <T> List<T> of(String file, @Nullable List<T> list, String what) {
        for (T element : of(list)) {
            required(file, element, "has null among its " + what);
        }
        return of(list);
    }

    private static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static <T> T get(String file, @Nullable List<T> list, int index, String what) {
        List<T> elements = of(list);
        if (index < 0 || index >= elements.size()) {
            throw new GltfException(file, "refers to " + what + " " + index + " of " + elements.size());
        }
        return required(file, elements.get(index), what + " " + index + " is null");
    }

    static <T> T required(String file, @Nullable T value, String otherwise) {
        if (value == null) {
            throw new GltfException(file, otherwise);
        }
        return value;
    }
}
