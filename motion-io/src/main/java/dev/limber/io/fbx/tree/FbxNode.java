package dev.limber.io.fbx.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of the tree: a name, values, and nodes inside. Immutable. */
public final class FbxNode {
    private final String name;
    private final List<FbxValue> values;
    private final List<FbxNode> children;
    private final boolean block;
    private final String place;
    private final @Nullable AsciiText text;

    private FbxNode(
            String name,
            List<FbxValue> values,
            List<FbxNode> children,
            boolean block,
            String place,
            @Nullable AsciiText text) {
        this.name = name;
        this.values = List.copyOf(values);
        this.children = List.copyOf(children);
        this.block = block;
        this.place = place;
        this.text = text;
    }

    /** Makes a node without children. */
    public static FbxNode of(String name, FbxValue... values) {
        return new FbxNode(name, List.of(values), List.of(), false, "new", null);
    }

    /** Makes a node with values and children. */
    public static FbxNode of(String name, List<FbxValue> values, List<FbxNode> children) {
        return new FbxNode(name, values, children, true, "new", null);
    }

    /**
     * Makes a node as it lies in a file.
     *
     * @param block whether it has a list of children, which may be empty
     * @param place where it lies, for messages
     */
    static FbxNode read(
            String name,
            List<FbxValue> values,
            List<FbxNode> children,
            boolean block,
            String place,
            @Nullable AsciiText text) {
        return new FbxNode(name, values, children, block, place, text);
    }

    /** Returns the node with other children. */
    public FbxNode withChildren(List<FbxNode> others) {
        return new FbxNode(name, values, others, true, place, text);
    }

    /** Returns the node with more children after those that it has. */
    public FbxNode with(List<FbxNode> more) {
        List<FbxNode> all = new ArrayList<>(children);
        all.addAll(more);
        return withChildren(all);
    }

    public String name() {
        return name;
    }

    public List<FbxValue> values() {
        return values;
    }

    public List<FbxNode> children() {
        return children;
    }

    /** Whether there is a list of children, which may be empty. */
    boolean block() {
        return block;
    }

    /** Returns how the node was written in an ASCII file; null when it was not. */
    @Nullable
    AsciiText text() {
        return text;
    }

    /** Returns the first child of that name. */
    public Optional<FbxNode> child(String childName) {
        return all(childName).findFirst();
    }

    /** Returns the children of that name, in file order. */
    public Stream<FbxNode> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Returns a value as a whole number. */
    public long integer(int index) {
        return value(index).integer().orElseThrow(() -> wrong(index, "a whole number"));
    }

    /** Returns a value as a number. */
    public double number(int index) {
        return value(index).number().orElseThrow(() -> wrong(index, "a number"));
    }

    /** Returns a value as text. */
    public String string(int index) {
        return value(index).string().orElseThrow(() -> wrong(index, "text"));
    }

    /** Returns the first value as an array of numbers, whatever their type. */
    public double[] numbers() {
        return value(0).numbers().orElseThrow(() -> wrong(0, "an array of numbers"));
    }

    /** Returns the first value as an array of whole numbers. */
    public long[] integers() {
        return value(0).integers().orElseThrow(() -> wrong(0, "an array of whole numbers"));
    }

    /** Returns the first value where it is a block of bytes. */
    public Optional<byte[]> bytes() {
        return value(0).bytes();
    }

    private FbxValue value(int index) {
        if (index >= values.size()) {
            throw error("has " + values.size() + " values, expected more than " + index);
        }
        return values.get(index);
    }

    private FbxException wrong(int index, String expected) {
        return error("value " + (index + 1) + " is not " + expected);
    }

    /** Returns an error about this node. */
    public FbxException error(String message) {
        return new FbxException(place + ": " + name + ": " + message);
    }

    @Override
    public String toString() {
        return name + values;
    }
}
