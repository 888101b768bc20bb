package dev.limber.editor.picture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Takes up pictures of one size, one after the other. What is closed without being finished leaves no film behind. */
interface PictureWriter extends Closeable {
    void add(BufferedImage picture) throws IOException;

    /** Puts the film in its place. */
    void finish() throws IOException;
}
