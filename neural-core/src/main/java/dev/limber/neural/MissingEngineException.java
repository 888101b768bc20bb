package dev.limber.neural;

import dev.limber.motion.LimberException;

/** PyTorch's library is neither among the jars nor could it be downloaded, so networks cannot be used. */
public final class MissingEngineException extends LimberException {
    MissingEngineException(Throwable cause) {
        super(
                "networks need the PyTorch library, which is missing and could not be downloaded; put"
                        + " pytorch-native-cpu-2.7.1 for your system, from Maven Central, beside Limber's jars",
                cause);
    }
}
