package dev.limber.io.fbx.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A whole FBX file. Immutable. */
public final class FbxDocument {
    private static final byte[] BINARY = "Kaydara FBX Binary".getBytes(StandardCharsets.US_ASCII);

    private final boolean binary;
    private final int version;
    private final List<FbxNode> roots;
    private final byte[] footer;
    private final int footerAt;

    /**
     * Makes a file as it was read.
     *
     * @param footer what follows the last node, taken over; empty for a new file
     * @param footerAt where in the file that was read, in bytes
     */
    FbxDocument(boolean binary, int version, List<FbxNode> roots, byte[] footer, int footerAt) {
        this.binary = binary;
        this.version = version;
        this.roots = List.copyOf(roots);
        this.footer = footer;
        this.footerAt = footerAt;
    }

    /** Whether the file is binary rather than ASCII. */
    public boolean binary() {
        return binary;
    }

    /** Returns the version of the format, as 7400. */
    public int version() {
        return version;
    }

    /** Returns the nodes at the top, in file order. */
    public List<FbxNode> roots() {
        return roots;
    }

    byte[] footer() {
        return footer;
    }

    int footerAt() {
        return footerAt;
    }

    /** Makes a new file. */
    public static FbxDocument of(boolean binary, int version, List<FbxNode> roots) {
        return new FbxDocument(binary, version, roots, new byte[0], 0);
    }

    /**
     * Reads a file; what it yields is at most a few times as large, whatever the file says.
     *
     * @param content kept, and not to be changed
     * @throws FbxException when the file is damaged or of a version before 7.0
     */
    public static FbxDocument parse(byte[] content) {
        boolean binary = content.length >= BINARY.length
                && ByteBuffer.wrap(content, 0, BINARY.length).equals(ByteBuffer.wrap(BINARY));
        return binary ? BinaryParser.parse(content) : AsciiParser.parse(content);
    }

    /** Returns the file's bytes: those that were read where nothing was changed. */
    public byte[] bytes() {
        return binary ? BinaryWriter.bytes(this) : AsciiWriter.bytes(this);
    }

    /** Returns the same nodes as another kind of file. */
    public FbxDocument as(boolean asBinary) {
        return asBinary == binary ? this : of(asBinary, version, roots);
    }

    /** Returns the first node of that name at the top. */
    public Optional<FbxNode> root(String name) {
        return roots.stream().filter(root -> root.name().equals(name)).findFirst();
    }

    /** Returns the file with one of the nodes at the top changed; as it is if there is none of that name. */
    public FbxDocument with(String name, UnaryOperator<FbxNode> change) {
        List<FbxNode> changed = new ArrayList<>(roots);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name().equals(name)) {
                changed.set(i, change.apply(changed.get(i)));
                break;
            }
        }
        return new FbxDocument(binary, version, changed, footer, footerAt);
    }
}
