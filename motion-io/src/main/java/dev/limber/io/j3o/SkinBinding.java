package dev.limber.io.j3o;

import com.jme3.anim.Armature;
import java.util.List;

/**
 * What moves skinned meshes.
 *
 * @param nodes (joint of the armature), the node of each
 */
record SkinBinding(Armature armature, List<Integer> nodes) {}
