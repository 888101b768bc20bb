package dev.limber.cli.terminal;

import java.nio.file.Path;

/** The folder of limber's own files, which the launcher sets in the system property limber.root. */
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
