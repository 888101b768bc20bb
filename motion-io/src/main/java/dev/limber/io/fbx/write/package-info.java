/** Writes new FBX files, and adds clips to existing ones. */
@NullMarked
package dev.limber.io.fbx.write;

import org.jspecify.annotations.NullMarked;
