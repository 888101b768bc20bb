package dev.limber.cli;

import dev.limber.cli.command.ConnectCommand;
import dev.limber.cli.command.ConvertCommand;
import dev.limber.cli.command.DemoCommand;
import dev.limber.cli.command.EditCommand;
import dev.limber.cli.command.InbetweenCommand;
import dev.limber.cli.command.InfoCommand;
import dev.limber.cli.command.MakeAssetsCommand;
import dev.limber.cli.command.MapCommand;
import dev.limber.cli.command.ReduceCommand;
import dev.limber.cli.command.RetargetCommand;
import dev.limber.cli.command.ServeCommand;
import dev.limber.cli.evaluate.EvaluateCommand;
import dev.limber.cli.train.PackModelCommand;
import dev.limber.cli.train.TrainCommand;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command, with the subcommands and the options that all of them share. */
@Command(
        name = "limber",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = LimberCommand.Version.class,
        description = "Moves motion between characters.",
        footer = {
            "",
            "Examples:",
            "  limber demo",
            "  limber info walk.bvh",
            "  limber retarget walk.bvh --rig hero.fbx -o hero-walk.fbx --sheet look.png",
            "  limber inbetween take.bvh --gap 40:70 -o filled.bvh",
            "  limber retarget --help",
            "",
            "Exit code: 0 for success, 1 if something failed, 2 for bad usage."
        })
public final class LimberCommand implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            RetargetCommand.class,
            InbetweenCommand.class,
            ConnectCommand.class,
            MapCommand.class,
            InfoCommand.class,
            ConvertCommand.class,
            ReduceCommand.class,
            EditCommand.class,
            ServeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            MakeAssetsCommand.class,
            PackModelCommand.class,
            GenerateCompletion.class);

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show a stack trace when something fails.")
    @SuppressWarnings("UnusedVariable") // read by Failures, which knows no command
    private boolean debug;

    /**
     * Returns the subcommands that a command line needs: the one that it names, none for the version, else all. To describe all
     * takes half of the time that a short command does.
     */
    static List<Class<?>> commands(String... args) {
        if (args.length == 1 && Set.of("-V", "--version").contains(args[0])) {
            return List.of();
        }
        return COMMANDS.stream()
                .filter(type -> args.length > 0
                        && type != GenerateCompletion.class
                        && type.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "which command? One of " + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version of the jar, or a placeholder if the classes are not in one. */
    public static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LimberCommand.class.getPackage().getImplementationVersion();
            return new String[] {"limber " + (version == null ? "(built in place)" : version)};
        }
    }
}
