package dev.limber.retarget;

import dev.limber.motion.rig.Side;

/**
 * A joint that is a prop.
 *
 * @param hand side of the hand that holds it
 * @param hung whether it is below that hand, so that it moves with it
 * @param both whether a user said that both hands hold it
 */
record Prop(int joint, Side hand, boolean hung, boolean both) {}
