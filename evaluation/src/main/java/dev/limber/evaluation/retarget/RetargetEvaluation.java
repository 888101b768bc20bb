package dev.limber.evaluation.retarget;

import dev.limber.motion.LimberException;
import dev.limber.motion.Progress;
import dev.limber.retarget.RetargetMethod;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the tests R1 to R4 on the CMU recordings of the data sets. */
public final class RetargetEvaluation {
    private RetargetEvaluation() {}

    /**
     * Scores the methods.
     *
     * @param dataSets the folder that holds the folder {@code cmu}
     * @throws IOException when a folder cannot be read, or no recording fits the options
     * @throws LimberException when a recording cannot be read or a method fails on it; the message names the test
     */
    public static EvaluationReport run(Path dataSets, EvaluationOptions options, Progress progress)
            throws IOException, InterruptedException {
        List<Trial> trials = trials(new CmuClips(dataSets), options);
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<List<Score>>> results = new ArrayList<>();
            for (Trial trial : trials) {
                results.add(threads.submit(() -> trial.run(options.methods())));
            }
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < trials.size(); i++) {
                scores.addAll(scoresOf(trials.get(i), results.get(i)));
                progress.report(i + 1, trials.size());
            }
            return new EvaluationReport(
                    options.methods().stream().map(RetargetMethod::name).toList(), scores);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Score> scoresOf(Trial trial, Future<List<Score>> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LimberException(trial.name() + ": " + cause.getMessage(), cause);
        }
    }

    private static List<Trial> trials(CmuClips clips, EvaluationOptions options) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (CmuForm from : CmuForm.values()) {
            for (CmuForm to : CmuForm.values()) {
                for (String recording : clips.shared(from, to, options.recordings())) {
                    trials.add(
                            from == to
                                    ? new IdentityTrial(clips, from, recording)
                                    : new PairedTrial(clips, from, to, recording));
                }
            }
        }
        for (String recording : clips.shared(RoundTripTrial.FORM, RoundTripTrial.FORM, options.recordings())) {
            trials.add(new RoundTripTrial(clips, recording));
        }
        if (trials.isEmpty()) {
            throw new FileNotFoundException("no CMU recording starts with any of " + options.recordings());
        }
        return trials;
    }
}
