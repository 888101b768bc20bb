/** FBX 7.x files, binary and ASCII. */
@NullMarked
package dev.limber.io.fbx;

import org.jspecify.annotations.NullMarked;
