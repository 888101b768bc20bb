/** Inverse kinematics: bending limbs so that feet and hands are where they should be. */
@NullMarked
package dev.limber.motion.ik;

import org.jspecify.annotations.NullMarked;
