/** Node trees with tracks and meshes, as character files hold them, and how they become skeletons, clips and skins. */
@NullMarked
package dev.limber.io.scene;

import org.jspecify.annotations.NullMarked;
