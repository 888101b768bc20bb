package dev.limber.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's root: holds the subcommands and the options that all of them share. */
@Command(
        name = "limber",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = LimberCommand.Version.class,
        description = "Moves motion between characters.",
        subcommands = {MakeAssetsCommand.class, GenerateCompletion.class})
final class LimberCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace when something fails.")
    private boolean debug;

    boolean isDebug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? One of " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version of the jar, or what stands for it where the classes are not in one. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LimberCommand.class.getPackage().getImplementationVersion();
            return new String[] {"limber " + (version == null ? "(built in place)" : version)};
        }
    }
}
