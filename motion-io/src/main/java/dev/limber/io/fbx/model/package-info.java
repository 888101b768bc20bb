/** The meaning of the tree of an FBX file: objects, connections, transforms, curves, meshes and settings. */
@NullMarked
package dev.limber.io.fbx.model;

import org.jspecify.annotations.NullMarked;
