package dev.limber.editor.ui.widget;

import imgui.ImFontAtlas;
import imgui.ImFontConfig;
import imgui.ImGui;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ShortBuffer;
import org.lwjgl.system.MemoryUtil;

/** The editor's font: Inter for text, with the icons of Font Awesome among its glyphs. */
public final class Fonts {
    private static final String TEXT = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";
    private static final String ICONS = "/META-INF/resources/fontawesome5/5.15.3/fonts/fa-solid-900.ttf";
    static final float TEXT_SIZE = 16; // pixels at scale 1
    private static final float ICON_SIZE = 13;
    private static final short[] TEXT_RANGES = {0x20, 0x17F, 0x370, 0x3FF, 0x2010, 0x2027, 0x2190, 0x2193, 0};
    private static final short[] ICON_RANGES = {(short) 0xF000, (short) 0xF5FF, 0};

    /** Where ImFontConfig of Dear ImGui 1.88 has the address of the ranges, in bytes. */
    private static final int GLYPH_RANGES = 56;

    private Fonts() {}

    /**
     * Loads the fonts.
     *
     * @param scale pixels per unit of the interface
     */
    public static void load(float scale) {
        ImFontAtlas atlas = ImGui.getIO().getFonts();
        ImFontConfig text = new ImFontConfig();
        text.setOversampleH(2);
        setRanges(text, TEXT_RANGES);
        atlas.addFontFromMemoryTTF(resource(TEXT), TEXT_SIZE * scale, text);
        ImFontConfig icons = new ImFontConfig();
        icons.setMergeMode(true);
        icons.setGlyphMinAdvanceX(TEXT_SIZE * scale);
        setRanges(icons, ICON_RANGES);
        atlas.addFontFromMemoryTTF(resource(ICONS), ICON_SIZE * scale, icons);
        atlas.build();
        text.destroy();
        icons.destroy();
    }

    /**
     * Sets which glyphs are taken. The library keeps the address of an array that it is given, which is no longer that of
     * the array after the garbage collector has moved it, and the process dies. So this memory lies outside of the heap,
     * and stays.
     */
    static void setRanges(ImFontConfig config, short[] ranges) {
        ShortBuffer kept = MemoryUtil.memAllocShort(ranges.length).put(ranges).flip();
        MemoryUtil.memPutAddress(config.ptr + GLYPH_RANGES, MemoryUtil.memAddress(kept));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the font " + path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
