package dev.limber.editor;

import dev.limber.editor.document.Selection;
import dev.limber.editor.scene.ViewArea;
import java.util.Optional;

/** Where things of the view are in the window. */
final class ViewPoints {
    private ViewPoints() {}

    /** Returns the middle of the pixels by which a joint is picked, x and y; 0, 0 where none does. */
    static int[] ofJoint(EditorWindow window, Selection joint) {
        return window.ask(loop -> {
            ViewArea area = loop.parts().viewport().area();
            int[] sum = new int[3];
            for (int y = (int) area.y(); y < area.y() + area.height(); y += 2) {
                for (int x = (int) area.x(); x < area.x() + area.width(); x += 2) {
                    if (loop.parts().viewport().pick(x, y).equals(Optional.of(joint))) {
                        sum[0] += x;
                        sum[1] += y;
                        sum[2]++;
                    }
                }
            }
            return sum[2] == 0 ? new int[2] : new int[] {sum[0] / sum[2], sum[1] / sum[2]};
        });
    }
}
