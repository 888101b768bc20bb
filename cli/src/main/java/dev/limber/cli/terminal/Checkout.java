package dev.limber.cli.terminal;

import java.nio.file.Path;

/** Where limber's own files are: the launcher says it with the system property limber.root. */
public final class Checkout {
    private Checkout() {}

    public static Path assets() {
        return Path.of(System.getProperty("limber.root", ".")).resolve("assets");
    }

    /** Returns the folder of the trained models. */
    public static Path models() {
        return assets().resolve("models");
    }
}
