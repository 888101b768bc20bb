package dev.limber.editor.ui.widget;

import imgui.ImFontAtlas;
import imgui.ImFontConfig;
import imgui.ImGui;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The editor's font: Inter for text, with the icons of Font Awesome among its glyphs. */
public final class Fonts {
    private static final String TEXT = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";
    private static final String ICONS = "/META-INF/resources/fontawesome5/5.15.3/fonts/fa-solid-900.ttf";
    private static final float TEXT_SIZE = 16; // pixels at scale 1
    private static final float ICON_SIZE = 13;
    private static final short[] TEXT_RANGES = {0x20, 0x17F, 0x370, 0x3FF, 0x2010, 0x2027, 0x2190, 0x2193, 0};
    private static final short[] ICON_RANGES = {(short) 0xF000, (short) 0xF5FF, 0};

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
        atlas.addFontFromMemoryTTF(resource(TEXT), TEXT_SIZE * scale, text, TEXT_RANGES);
        ImFontConfig icons = new ImFontConfig();
        icons.setMergeMode(true);
        icons.setGlyphMinAdvanceX(TEXT_SIZE * scale);
        atlas.addFontFromMemoryTTF(resource(ICONS), ICON_SIZE * scale, icons, ICON_RANGES);
        atlas.build();
        text.destroy();
        icons.destroy();
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
