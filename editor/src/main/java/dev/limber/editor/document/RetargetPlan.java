package dev.limber.editor.document;

import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.MethodName;
import java.util.Optional;

/**
 * How the target follows the source.
 *
 * @param map which joints of the target follow which of the source; present when there are both
 */
public record RetargetPlan(Optional<JointMap> map, MethodName method, RetargetSettings settings) {
    public static final RetargetPlan DEFAULT =
            new RetargetPlan(Optional.empty(), MethodName.GEOMETRIC, RetargetSettings.DEFAULT);

    RetargetPlan withMap(Optional<JointMap> changed) {
        return new RetargetPlan(changed, method, settings);
    }

    RetargetPlan withMethod(MethodName changed) {
        return new RetargetPlan(map, changed, settings);
    }

    RetargetPlan withSettings(RetargetSettings changed) {
        return new RetargetPlan(map, method, changed);
    }
}
