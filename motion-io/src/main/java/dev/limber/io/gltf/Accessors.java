package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.Accessor;
import de.javagl.jgltf.impl.v2.AccessorSparse;
import de.javagl.jgltf.impl.v2.AccessorSparseIndices;
import de.javagl.jgltf.impl.v2.AccessorSparseValues;
import de.javagl.jgltf.impl.v2.GlTF;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a glTF file: quantised, interleaved or sparse (specification, section 3.6.2). */
final class Accessors {
    /** A file that asks for more numbers than this and these a byte refers to the same bytes over and over. */
    private static final long FREE_NUMBERS = 1 << 22;

    private static final long NUMBERS_PER_BYTE = 4;

    /** A float holds whole numbers up to this one. */
    private static final int MAX_INT = 1 << 24;

    private final String file;
    private final List<Accessor> accessors;
    private final Buffers buffers;
    private long numbersLeft;

    Accessors(String file, GlTF gltf, Buffers buffers) {
        this.file = file;
        this.buffers = buffers;
        accessors = Lists.of(file, gltf.getAccessors(), "accessors");
        numbersLeft = FREE_NUMBERS + NUMBERS_PER_BYTE * buffers.size();
    }

    /**
     * Returns (element, width) of an accessor whose elements have {@code width} components, normalised where it says so.
     */
    float[] floats(int index, int width) {
        Accessor accessor = Lists.get(file, accessors, index, "accessor");
        String what = "accessor " + index;
        ComponentType type = componentType(what, accessor.getComponentType());
        int actual = width(what, accessor.getType());
        if (actual != width) {
            throw new GltfException(
                    file, what + " is a " + accessor.getType() + ", expected " + width + " numbers an element");
        }
        long count = Lists.required(file, accessor.getCount(), what + " has no count");
        numbersLeft -= count * width;
        if (numbersLeft < 0) {
            throw new GltfException(file, what + " claims " + count + " elements, too many for a file of this size");
        }
        boolean normalized = Boolean.TRUE.equals(accessor.isNormalized());
        @Nullable Integer view = accessor.getBufferView();
        float[] out;
        if (view == null) {
            out = new float[(int) count * width];
        } else {
            Integer stride = buffers.view(view).getByteStride();
            Elements elements = new Elements(
                    buffers.bytes(view),
                    accessor.getByteOffset() == null ? 0 : accessor.getByteOffset(),
                    stride == null ? type.size() * width : stride,
                    (int) count,
                    width,
                    type);
            elements.check(file, what);
            out = new float[(int) count * width];
            for (int e = 0; e < count; e++) {
                elements.read(e, normalized, out, e * width);
            }
        }
        if (accessor.getSparse() != null) {
            replace(what, accessor.getSparse(), type, normalized, width, out);
        }
        return out;
    }

    /** Returns how many numbers an element of an accessor has. */
    int width(int index) {
        return width(
                "accessor " + index,
                Lists.get(file, accessors, index, "accessor").getType());
    }

    /** Returns the whole numbers of an accessor: indices of vertices or joints. */
    int[] ints(int index, int width) {
        float[] floats = floats(index, width);
        int[] ints = new int[floats.length];
        for (int i = 0; i < ints.length; i++) {
            if (!(floats[i] >= 0 && floats[i] <= MAX_INT)) {
                throw new GltfException(file, "accessor " + index + " holds the index " + floats[i]);
            }
            ints[i] = (int) floats[i];
        }
        return ints;
    }

    private void replace(
            String what, AccessorSparse sparse, ComponentType type, boolean normalized, int width, float[] out) {
        int count = Lists.required(file, sparse.getCount(), what + " has a sparse part without count");
        AccessorSparseIndices indices =
                Lists.required(file, sparse.getIndices(), what + " has a sparse part without indices");
        AccessorSparseValues values =
                Lists.required(file, sparse.getValues(), what + " has a sparse part without values");
        ComponentType indexType = componentType(what, indices.getComponentType());
        Elements places = new Elements(
                buffers.bytes(Lists.required(
                        file, indices.getBufferView(), what + " has sparse indices without a bufferView")),
                indices.getByteOffset() == null ? 0 : indices.getByteOffset(),
                indexType.size(),
                count,
                1,
                indexType);
        Elements replacements = new Elements(
                buffers.bytes(
                        Lists.required(file, values.getBufferView(), what + " has sparse values without a bufferView")),
                values.getByteOffset() == null ? 0 : values.getByteOffset(),
                type.size() * width,
                count,
                width,
                type);
        places.check(file, what + ", sparse indices,");
        replacements.check(file, what + ", sparse values,");
        float[] place = new float[1];
        for (int i = 0; i < count; i++) {
            places.read(i, false, place, 0);
            int element = (int) place[0];
            if (element < 0 || element >= out.length / width) {
                throw new GltfException(file, what + " replaces element " + element + " of " + out.length / width);
            }
            replacements.read(i, normalized, out, element * width);
        }
    }

    private ComponentType componentType(String what, @Nullable Integer code) {
        for (ComponentType type : ComponentType.values()) {
            if (code != null && type.code() == code) {
                return type;
            }
        }
        throw new GltfException(file, what + " has the unknown componentType " + code);
    }

    private int width(String what, @Nullable String type) {
        return switch (String.valueOf(type)) {
            case "SCALAR" -> 1;
            case "VEC2" -> 2;
            case "VEC3" -> 3;
            case "VEC4" -> 4;
            case "MAT4" -> 16;
            default -> throw new GltfException(file, what + " has the type " + type + ", expected a vector or MAT4");
        };
    }

    /** Elements of a view, {@code stride} bytes apart. */
    private record Elements(ByteBuffer bytes, long offset, int stride, int count, int width, ComponentType type) {
        void check(String file, String what) {
            long end = offset + (count - 1L) * stride + (long) width * type.size();
            if (offset < 0 || stride < 1 || count < 0 || end > bytes.capacity()) {
                throw new GltfException(
                        file,
                        what + " needs " + end + " bytes for its " + count + " elements, its bufferView has "
                                + bytes.capacity());
            }
        }

        void read(int element, boolean normalized, float[] out, int o) {
            int at = (int) (offset + (long) element * stride);
            for (int i = 0; i < width; i++) {
                double value = type.read(bytes, at + i * type.size());
                out[o + i] = (float) (normalized ? Math.max(-1, value / type.one()) : value);
            }
        }
    }
}
