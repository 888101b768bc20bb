package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.Buffer;
import de.javagl.jgltf.impl.v2.BufferView;
import de.javagl.jgltf.impl.v2.GlTF;
import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bytes that a glTF file refers to: in the file itself, in a data URI, or in a file beside it. */
final class Buffers {
    private final String file;
    private final List<BufferView> views;
    private final List<ByteBuffer> buffers;

    private Buffers(String file, List<BufferView> views, List<ByteBuffer> buffers) {
        this.file = file;
        this.views = views;
        this.buffers = buffers;
    }

    /**
     * Reads all buffers.
     *
     * @throws GltfException when one is shorter than it claims or lies outside the folder of the file
     * @throws dev.limber.io.file.TooLargeException when they are larger together than one file may be
     */
    static Buffers of(Path path, GlTF gltf, GlbContainer glb, ReadLimits limits) throws IOException {
        List<ByteBuffer> buffers = new ArrayList<>();
        long total = 0;
        for (Buffer buffer : Lists.of(glb.file(), gltf.getBuffers(), "buffers")) {
            String what = "buffer " + buffers.size();
            String uri = buffer.getUri();
            ByteBuffer bytes =
                    uri == null && buffers.isEmpty() ? glb.binary() : ByteBuffer.wrap(Uris.read(path, what, uri));
            total += bytes.capacity();
            limits.check(glb.file(), Limit.BYTES, total);
            int claimed = Lists.required(glb.file(), buffer.getByteLength(), what + " has no byteLength");
            if (claimed > bytes.capacity()) {
                throw new GltfException(
                        glb.file(), what + " claims " + claimed + " bytes, there are " + bytes.capacity());
            }
            buffers.add(bytes.slice(0, claimed).order(ByteOrder.LITTLE_ENDIAN));
        }
        return new Buffers(glb.file(), Lists.of(glb.file(), gltf.getBufferViews(), "bufferViews"), buffers);
    }

    /** Returns how many bytes there are in all. */
    long size() {
        return buffers.stream().mapToLong(ByteBuffer::capacity).sum();
    }

    /** Returns the bytes of a buffer that the file has. */
    ByteBuffer buffer(int index) {
        return buffers.get(index);
    }

    BufferView view(int index) {
        return Lists.get(file, views, index, "bufferView");
    }

    /** Returns the bytes of a view, little-endian. */
    ByteBuffer bytes(int index) {
        BufferView view = view(index);
        String what = "bufferView " + index;
        ByteBuffer buffer =
                Lists.get(file, buffers, Lists.required(file, view.getBuffer(), what + " has no buffer"), "buffer");
        long offset = view.getByteOffset() == null ? 0 : view.getByteOffset();
        long length = Lists.required(file, view.getByteLength(), what + " has no byteLength");
        if (offset < 0 || length < 0 || offset + length > buffer.capacity()) {
            throw new GltfException(
                    file,
                    what + " is bytes " + offset + " to " + (offset + length) + " of a buffer of " + buffer.capacity());
        }
        return buffer.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
