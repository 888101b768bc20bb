package dev.limber.cli.option;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SettingOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** Options of settings, by the table of them. */
@Command
public final class SettingOptions {
    private final List<SettingOption> options;
    private final Map<SettingOption, String> given = new EnumMap<>(SettingOption.class);

    public SettingOptions(SettingOption... options) {
        this.options = List.of(options);
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        for (SettingOption option : options) {
            OptionSpec.Builder builder = OptionSpec.builder(option.option())
                    .description(option.help())
                    .setter(new Setter(option));
            command.addOption(
                    option.label().isEmpty()
                            ? builder.arity("0").type(boolean.class).build()
                            : builder.paramLabel(option.label())
                                    .type(String.class)
                                    .completionCandidates(option.words())
                                    .build());
        }
    }

    private final class Setter implements ISetter {
        private final SettingOption option;

        Setter(SettingOption option) {
            this.option = option;
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T> @Nullable T set(@Nullable T value) {
            if (value == null) {
                given.remove(option);
            } else {
                given.put(option, value.toString());
            }
            return null;
        }
    }

    /** Returns settings with what the options say. */
    public RetargetSettings over(RetargetSettings settings) {
        RetargetSettings changed = settings;
        for (Map.Entry<SettingOption, String> option : given.entrySet()) {
            try {
                changed = option.getKey().with(changed, option.getValue());
            } catch (IllegalArgumentException e) {
                throw new BadUsageException(String.valueOf(e.getMessage()));
            }
        }
        return changed;
    }
}
