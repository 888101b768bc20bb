/** FBX files as trees of named nodes with values, binary and ASCII, read and written without loss. */
@NullMarked
package dev.limber.io.fbx.tree;

import org.jspecify.annotations.NullMarked;
