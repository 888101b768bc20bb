package dev.limber.evaluation.contact;

import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetSettings;
import java.util.Locale;
import java.util.Set;

/** The contacts of the source that are transferred. */
public enum ContactMode {
    NONE,
    FEET,
    ALL;

    RetargetSettings settings() {
        return RetargetSettings.DEFAULT.withIk(
                switch (this) {
                    case NONE -> Set.of();
                    case FEET -> Set.of(IkTarget.FEET);
                    case ALL -> Set.of(IkTarget.FEET, IkTarget.CONTACTS);
                });
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
