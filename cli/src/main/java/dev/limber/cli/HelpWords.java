package dev.limber.cli;

import dev.limber.io.MotionFormat;
import java.util.ListResourceBundle;

/** Variables of help texts, such as {@code ${bundle:limber.reads}}. */
final class HelpWords extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"limber.reads", MotionFormat.readable()},
            {"limber.writes", MotionFormat.writable()},
        };
    }
}
