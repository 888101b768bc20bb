package dev.limber.retarget;

import dev.limber.motion.rig.Side;

/**
 * A joint by which something is held.
 *
 * @param hand side of the hand that holds it
 * @param hung whether it hangs on that hand, so that it goes along by itself
 * @param both whether a user said that both hands hold it
 */
record Prop(int joint, Side hand, boolean hung, boolean both) {}
