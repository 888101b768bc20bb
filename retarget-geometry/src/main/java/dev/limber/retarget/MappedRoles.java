package dev.limber.retarget;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The roles that a joint map gives to the joints of a rig; parts that are not in the map keep those of the rig. */
final class MappedRoles {
    private MappedRoles() {}

    /** @param chain the rig's side of a pair */
    static Roles of(Rig rig, JointMap map, Function<ChainPair, List<Integer>> chain) {
        Role other = Role.of(BodyPart.OTHER, Side.CENTER);
        List<Role> roles = new ArrayList<>(Collections.nCopies(rig.skeleton().jointCount(), other));
        for (int joint = 0; joint < roles.size(); joint++) {
            Role role = rig.roles().of(joint);
            Optional<ChainPair> pair = map.pair(role.part(), role.side());
            roles.set(joint, pair.isPresent() ? other : role);
        }
        for (ChainPair pair : map.pairs()) {
            List<Integer> joints = chain.apply(pair);
            for (int i = 0; i < joints.size(); i++) {
                roles.set(joints.get(i), new Role(pair.part(), pair.side(), i));
            }
        }
        return new Roles(roles);
    }
}
