package dev.limber.io.fbx.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes ASCII files: nodes that were read from one with their original text, others indented with tabs. */
final class AsciiWriter {
    private static final int LINE = 2048; // numbers

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

    private AsciiWriter() {}

    static byte[] bytes(FbxDocument document) {
        AsciiWriter writer = new AsciiWriter();
        if (document.roots().stream().noneMatch(root -> root.text() != null)) {
            int version = document.version();
            writer.print("; FBX " + version / 1000 + "." + version / 100 % 10 + "." + version / 10 % 10
                    + " project file\n; ----------------------------------------------------\n");
        }
        document.roots().forEach(root -> writer.node(root, 0));
        if (document.footer().length == 0) {
            writer.print("\n");
        }
        writer.out.writeBytes(document.footer());
        return writer.out.toByteArray();
    }

    private void node(FbxNode node, int depth) {
        AsciiText text = node.text();
        if (text != null) {
            text.writeStart(out);
            node.children().forEach(child -> node(child, depth + 1));
            text.writeEnd(out);
            return;
        }
        print("\n" + "\t".repeat(depth) + node.name() + ": ");
        String comma = "";
        for (FbxValue value : node.values()) {
            print(comma);
            value(value, depth, node.name().equals("Content"));
            comma = node.name().equals("P") ? "," : ", ";
        }
        if (node.block()) {
            print(" {");
            node.children().forEach(child -> node(child, depth + 1));
            print("\n" + "\t".repeat(depth) + "}");
        }
    }

    private void value(FbxValue value, int depth, boolean image) {
        switch (value.type()) {
            case 'S' -> print('"' + escaped(text(value)) + '"');
            case 'R' ->
                // Images stand on a line of their own, which readers go by.
                print((image ? ",\n" : "")
                        + '"'
                        + Base64.getEncoder().encodeToString(value.bytes().orElseThrow())
                        + '"');
            case 'D', 'F' -> print(number(value.number().orElseThrow()));
            case 'C', 'B' -> {
                long flag = value.integer().orElseThrow();
                print(flag > ' ' ? String.valueOf((char) flag) : String.valueOf(flag));
            }
            case 'I', 'L', 'Y' -> print(String.valueOf(value.integer().orElseThrow()));
            default -> array(value, depth);
        }
    }

    private void array(FbxValue value, int depth) {
        print("*" + value.count() + " {\n" + "\t".repeat(depth + 1) + "a: ");
        StringBuilder line = new StringBuilder();
        ByteBuffer data = value.unpacked();
        for (int i = 0; i < value.count(); i++) {
            if (i > 0) {
                line.append(i % LINE == 0 ? ",\n" : ",");
            }
            switch (value.type()) {
                case 'd' -> line.append(number(data.getDouble()));
                case 'f' -> line.append(number(data.getFloat()));
                case 'l' -> line.append(data.getLong());
                case 'i' -> line.append(data.getInt());
                default -> line.append(data.get());
            }
        }
        print(line.append('\n').append("\t".repeat(depth)).append('}').toString());
    }

    private static String number(double value) {
        return value == (long) value && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String number(float value) {
        return value == (long) value && Math.abs(value) < 1e7f ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Returns text, the name of an object after its class. */
    private static String text(FbxValue value) {
        String text = value.string().orElseThrow();
        int at = text.indexOf(FbxValue.CLASS);
        return at < 0 ? text : text.substring(at + FbxValue.CLASS.length()) + "::" + text.substring(0, at);
    }

    private static String escaped(String text) {
        return text.replace("\"", "&quot;");
    }

    private void print(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
