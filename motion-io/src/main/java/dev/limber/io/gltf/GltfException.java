package dev.limber.io.gltf;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Place;

/** A glTF file that cannot be read; the message names the file and the element, as {@code accessor 12}. */
public final class GltfException extends MotionFormatException {
    GltfException(String file, String message) {
        super(Place.in(file), message);
    }

    GltfException(Place place, String message) {
        super(place, message);
    }
}
