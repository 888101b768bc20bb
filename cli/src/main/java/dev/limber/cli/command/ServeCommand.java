package dev.limber.cli.command;

import dev.limber.cli.terminal.Checkout;
import dev.limber.server.Server;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works for another program. */
@Command(
        name = "serve",
        description = {
            "Work for another program, such as Blender, for as long as it lives.",
            "",
            "Requests come in as JSON, one a line, and answers go out likewise; rigs and networks stay loaded."
                    + " docs/server.md says how to talk to it."
        },
        footer = {"", "Example:", "  limber serve --stdio < requests.jsonl"})
public final class ServeCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // there is no other way yet, but callers are to name it
    @Option(names = "--stdio", required = true, description = "Talk over stdin and stdout; ends with stdin.")
    private boolean stdio;

    @Override
    public Integer call() throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // whatever a library prints must not come between the answers
        try {
            Server.serve(Checkout.models(), System.in, out);
        } finally {
            System.setOut(out);
        }
        return 0;
    }
}
