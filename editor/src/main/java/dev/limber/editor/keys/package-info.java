/** Which keys and mouse drags do what, by presets. */
@NullMarked
package dev.limber.editor.keys;

import org.jspecify.annotations.NullMarked;
