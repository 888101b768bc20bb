package dev.limber.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, once on each executor that it is sent to in a broadcast variable.
 * Thread-safe.
 */
final class OncePerExecutor<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** Makes it, of what can be sent. */
    @FunctionalInterface
    interface Maker<T> extends Supplier<T>, Serializable {}

    private final Maker<T> maker;
    private transient volatile @Nullable T made;

    OncePerExecutor(Maker<T> maker) {
        this.maker = maker;
    }

    T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = maker.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
