/** Requests of other programs, such as Blender, and their answers: JSON lines over a pair of streams. */
@NullMarked
package dev.limber.server;

import org.jspecify.annotations.NullMarked;
