package dev.limber.server;

import dev.limber.io.MotionFormat;
import dev.limber.motion.Progress;
import dev.limber.retarget.models.MethodName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks for the version and the capabilities. */
record HelloRequest() implements Request {
    /** @param protocol is incremented when programs must change */
    record Answer(
            String limber,
            int protocol,
            List<String> requests,
            List<String> methods,
            List<String> models,
            List<String> reads,
            List<String> writes) {}

    @Override
    public Answer answer(Session session, Progress progress) throws Exception {
        return new Answer(
                Objects.requireNonNullElse(HelloRequest.class.getPackage().getImplementationVersion(), "development"),
                Server.PROTOCOL,
                Server.REQUESTS.keySet().stream().sorted().toList(),
                Stream.of(MethodName.values()).map(MethodName::word).toList(),
                session.modelNames(),
                MotionFormat.patterns(),
                MotionFormat.written().stream()
                        .flatMap(format -> format.outputExtensions().stream().map(end -> "*." + end))
                        .toList());
    }
}
