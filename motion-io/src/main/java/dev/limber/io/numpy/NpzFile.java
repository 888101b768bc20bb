package dev.limber.io.numpy;

import dev.limber.io.file.FileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The arrays of numbers in an npz file, which is a zip archive of npy files. */
final class NpzFile {
    private static final int MOST = 1 << 29; // bytes, unpacked
    private static final String ENDING = ".npy";

    private final String file;
    private final Map<String, byte[]> arrays = new HashMap<>(); // by name

    private NpzFile(String file) {
        this.file = file;
    }

    /** @throws NumpyException when it is damaged, or holds more than is read */
    static NpzFile read(Path path) throws IOException {
        NpzFile npz = new NpzFile(path.toString());
        int left = MOST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FileBytes.read(path)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left);
                left -= bytes.length;
                if (left <= 0) {
                    throw new NumpyException(npz.file, "holds more than the " + MOST + " bytes that are read");
                }
                String name = entry.getName();
                if (name.endsWith(ENDING)) {
                    npz.arrays.put(name.substring(0, name.length() - ENDING.length()), bytes);
                }
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) { // the last for names in no UTF-8
            throw new NumpyException(npz.file, "is damaged, or not an npz file");
        }
        return npz;
    }

    String file() {
        return file;
    }

    /** Returns the names of the arrays, for messages. */
    String names() {
        return arrays.isEmpty()
                ? "no arrays"
                : String.join(", ", arrays.keySet().stream().sorted().toList());
    }

    /** Returns the first array that there is of these names. */
    Optional<NumpyArray> array(String... names) {
        for (String name : names) {
            byte[] bytes = arrays.get(name);
            if (bytes != null) {
                return Optional.of(NumpyArray.read(file + ", array '" + name + "'", bytes));
            }
        }
        return Optional.empty();
    }
}
