/** Inverse kinematics: limbs solved so that feet and hands reach their goals. */
@NullMarked
package dev.limber.motion.ik;

import org.jspecify.annotations.NullMarked;
