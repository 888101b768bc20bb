/** Scenes of character files: node trees with tracks and meshes, and their conversion to skeletons, clips and skins. */
@NullMarked
package dev.limber.io.scene;

import org.jspecify.annotations.NullMarked;
