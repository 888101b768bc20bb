package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of joints in windows of several sizes. */
@Tag("slow")
class OutlinerSizesTest {
    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void theActiveJointIsScrolledIntoView(int width, int height) throws Exception {
        EditorOptions options = new EditorOptions(
                Optional.empty(),
                Optional.empty(),
                0,
                width,
                height,
                OptionalDouble.empty(),
                EditorOptions.DEFAULT.benchmark(),
                Optional.empty(),
                EditorOptions.DEFAULT.reading(),
                Optional.empty());
        try (EditorWindow window = EditorWindow.open(options)) {
            window.waitForJobs();
            window.click("Outliner");
            int toe = window.ask(loop -> {
                var roles =
                        loop.workspace().document().target().orElseThrow().rig().roles();
                int foot = roles.joint(BodyPart.FOOT, Side.RIGHT);
                int hand = roles.joint(BodyPart.HAND, Side.LEFT);
                loop.workspace().select(Optional.of(new Selection(CharacterSlot.TARGET, hand)));
                loop.workspace()
                        .select(loop.workspace()
                                .document()
                                .selection()
                                .orElseThrow()
                                .toggled(foot));
                return foot;
            });
            window.frames(4);
            Widgets.Place row = window.find("outliner TARGET " + toe);
            window.screenshot("outliner-" + width);
            float bottom = window.find("ruler").top();
            assertTrue(row.top() > 0 && row.bottom() < bottom, () -> "the row is at " + row);
        }
    }
}
