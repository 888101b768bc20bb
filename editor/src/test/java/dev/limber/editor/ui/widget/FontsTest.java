package dev.limber.editor.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imgui.ImFontConfig;
import imgui.ImGui;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lwjgl.system.MemoryUtil;

/** Loading fonts while the garbage collector runs. */
@Tag("slow")
class FontsTest {
    private static final int OFFSET_BEFORE = 44;
    private static final int ADVANCE_AFTER = 64;

    /** Another version of the library may lay its structure out otherwise. */
    @Test
    void theRangesLieBetweenTheirNeighbours() {
        ImFontConfig config = new ImFontConfig();
        config.setGlyphOffset(7, 9);
        config.setGlyphMinAdvanceX(11);
        Fonts.setRanges(config, new short[] {0x20, 0x7E, 0});
        assertEquals(7, MemoryUtil.memGetFloat(config.ptr + OFFSET_BEFORE));
        assertEquals(9, MemoryUtil.memGetFloat(config.ptr + OFFSET_BEFORE + Float.BYTES));
        assertEquals(11, MemoryUtil.memGetFloat(config.ptr + ADVANCE_AFTER));
        long ranges = MemoryUtil.memGetAddress(config.ptr + ADVANCE_AFTER - Long.BYTES);
        assertEquals(0x7E, MemoryUtil.memGetShort(ranges + Short.BYTES));
        config.destroy();
    }

    @Test
    void garbageThatIsCollectedMeanwhileDoesNoHarm() throws InterruptedException {
        ImGui.createContext();
        Thread collector = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                System.gc();
            }
        });
        collector.start();
        for (int i = 0; i < 10; i++) {
            ImGui.getIO().getFonts().clear();
            Fonts.load(1);
            assertTrue(ImGui.getIO().getFonts().isBuilt());
        }
        collector.interrupt();
        collector.join();
        ImGui.destroyContext();
    }
}
