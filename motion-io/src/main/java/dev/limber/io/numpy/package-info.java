/** NumPy's npy and npz files, and the motion of SMPL bodies and of joint positions in them. */
@NullMarked
package dev.limber.io.numpy;

import org.jspecify.annotations.NullMarked;
