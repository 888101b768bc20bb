package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.ui.widget.Widgets;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.retarget.Finding;
import dev.limber.retarget.Severity;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A fox runs as a wolf, whose legs leap: the ruler marks the frames, and a click goes there. */
@Tag("slow")
class FindingTicksWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    @Test
    void aFindingInSomeFramesIsMarkedInTheRuler() throws Exception {
        Path rigs = LimberData.folder().resolve("rigs");
        MotionFile fox = MotionFile.read(rigs.resolve("mesh2motion-fox-animations.glb"));
        Clip run = fox.clips().stream()
                .filter(clip -> clip.name().equals("Run"))
                .findFirst()
                .orElseThrow()
                .clip();
        Path source = folder.resolve("run.bvh");
        MotionWriter.write(run, Target.BARE, source);
        window.tell(loop -> {
            loop.parts().operations().files().openSource(source);
            loop.parts().operations().files().openTarget(rigs.resolve("quaternius-Wolf.glb"));
        });
        window.waitUntil(
                "both are open",
                loop -> loop.workspace()
                                .document()
                                .target()
                                .orElseThrow()
                                .name()
                                .contains("Wolf")
                        && loop.workspace().playhead().frameCount() == run.frameCount());
        window.waitForJobs();
        Finding leap = window.ask(loop -> loop.parts().retargeting().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.LEAP)
                .findFirst()
                .orElseThrow());
        assertEquals(Severity.DOUBTFUL, leap.severity());
        Widgets.Place tick = window.find("tick of frame " + leap.firstFrame());
        int x = Math.round((tick.left() + tick.right()) / 2);
        int y = Math.round((tick.top() + tick.bottom()) / 2);
        BufferedImage picture = window.screenshot("finding-tick");
        assertEquals(0xF2B33D, picture.getRGB(x, y) & 0xFFFFFF);
        window.click(x, y);
        int frame = window.ask(loop -> loop.workspace().playhead().frame());
        assertTrue(frame >= leap.firstFrame() && frame <= leap.lastFrame(), frame + " of " + leap);
        window.screenshot("finding-tick-clicked");
    }
}
