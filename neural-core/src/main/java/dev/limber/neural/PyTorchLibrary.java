package dev.limber.neural;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The native library of PyTorch, which is larger than all the rest of Limber. It comes from the class path; else from the
 * jar that a program fetches, which the property {@code limber.pytorch} names; else DJL downloads it.
 */
final class PyTorchLibrary {
    /** By this DJL finds the library on a class path. */
    private static final String MARK = "native/lib/pytorch.properties";

    private PyTorchLibrary() {}

    /**
     * Returns the engine, with its library loaded.
     *
     * @throws MissingEngineException when the library is not here and cannot be fetched
     */
    static Engine load() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        String program = System.getProperty("limber.pytorch");
        URL jar = program == null || own.getResource(MARK) != null ? null : fetched(program);
        if (jar == null) {
            return engine();
        }
        // DJL looks into the class loader of the thread, for as long as it unpacks the library.
        try (URLClassLoader withLibrary = new URLClassLoader(new URL[] {jar}, own)) {
            thread.setContextClassLoader(withLibrary);
            return engine();
        } catch (IOException e) {
            throw new MissingEngineException(e);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static Engine engine() {
        try {
            return Engine.getInstance();
        } catch (EngineException e) {
            throw new MissingEngineException(e);
        }
    }

    /** Returns the jar that the program prints, or null if it leaves the download to DJL. */
    private static @Nullable URL fetched(String program) {
        try {
            Process process = new ProcessBuilder(program)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String jar = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new MissingEngineException(new IOException(program + " ended with " + process.exitValue()));
            }
            return jar.isEmpty() ? null : Path.of(jar).toUri().toURL();
        } catch (IOException e) {
            throw new MissingEngineException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MissingEngineException(e);
        }
    }
}
