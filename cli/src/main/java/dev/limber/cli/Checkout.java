package dev.limber.cli;

import java.nio.file.Path;

/** Where limber's own files are: the launcher says it with the system property limber.root. */
final class Checkout {
    private Checkout() {}

    static Path assets() {
        return Path.of(System.getProperty("limber.root", ".")).resolve("assets");
    }

    /** Returns the folder of the trained models. */
    static Path models() {
        return assets().resolve("models");
    }
}
