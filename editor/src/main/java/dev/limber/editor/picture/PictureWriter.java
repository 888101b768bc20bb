package dev.limber.editor.picture;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Writes pictures of one size, one after the other. What is closed without being finished leaves no video behind. */
interface PictureWriter extends Closeable {
    void add(BufferedImage picture) throws IOException;

    /** Puts the video in its place. */
    void finish() throws IOException;
}
