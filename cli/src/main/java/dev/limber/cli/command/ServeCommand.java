package dev.limber.cli.command;

import dev.limber.cli.option.ReadingOptions;
import dev.limber.cli.terminal.Checkout;
import dev.limber.io.ReadOptions;
import dev.limber.server.Server;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves requests of another program. */
@Command(
        name = "serve",
        description = {
            "Serve requests of another program, such as Blender, until it ends.",
            "",
            "Requests and answers are JSON, one a line; rigs and networks stay loaded. docs/server.md"
                    + " describes the protocol."
        },
        footer = {"", "Example:", "  limber serve --stdio < requests.jsonl"})
public final class ServeCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // there is no other way yet, but callers are to name it
    @Option(names = "--stdio", required = true, description = "Use stdin and stdout; ends when stdin ends.")
    private boolean stdio;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Override
    public Integer call() throws Exception {
        ReadOptions options = reading.reading();
        PrintStream out = System.out;
        System.setOut(System.err); // whatever a library prints must not come between the answers
        try {
            Server.serve(Checkout.models(), options, System.in, out);
        } finally {
            System.setOut(out);
        }
        return 0;
    }
}
