/** FBX files made anew, and clips added to those that there are. */
@NullMarked
package dev.limber.io.fbx.write;

import org.jspecify.annotations.NullMarked;
