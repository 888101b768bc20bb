/** glTF 2.0, its binary form GLB, and VRM, which is GLB with extensions. */
@NullMarked
package dev.limber.io.gltf;

import org.jspecify.annotations.NullMarked;
