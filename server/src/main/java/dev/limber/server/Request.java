package dev.limber.server;

import dev.limber.motion.Progress;

/** A request; its components are the members of {@code params}. */
interface Request {
    /**
     * Does the work.
     *
     * @param progress receives how much is done, from 0 to 1, and throws {@link
     *     java.util.concurrent.CancellationException} when the work is to end
     * @return what Jackson writes as {@code result}
     */
    Object answer(Session session, Progress progress) throws Exception;
}
