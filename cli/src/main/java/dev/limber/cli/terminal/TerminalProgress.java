package dev.limber.cli.terminal;

import dev.limber.motion.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on stderr where that is a terminal, and nothing elsewhere. Many threads may step it. */
public final class TerminalProgress implements Progress, AutoCloseable {
    private static final long WHOLE = 1000;

    private final @Nullable ProgressBar bar;
    private final @Nullable PrintWriter log;

    private TerminalProgress(@Nullable ProgressBar bar, @Nullable PrintWriter log) {
        this.bar = bar;
        this.log = log;
    }

    /** Starts a bar. The launcher says whether stderr is a terminal: Java 17 cannot tell. */
    public static TerminalProgress of(String task) {
        return of(task, null);
    }

    /** Starts a bar for work that has something to say, line by line. */
    public static TerminalProgress of(String task, @Nullable PrintWriter log) {
        if (!Boolean.getBoolean("limber.terminal")) {
            return new TerminalProgress(null, log);
        }
        ProgressBarBuilder bar = ProgressBar.builder()
                .setTaskName(task)
                .setInitialMax(1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .clearDisplayOnFinish();
        return new TerminalProgress(bar.build(), log);
    }

    @Override
    public void report(double done) {
        report(Math.round(WHOLE * done), WHOLE);
    }

    @Override
    public void report(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
    }

    @Override
    public void log(String line) {
        if (log != null) {
            log.println(line);
            log.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
