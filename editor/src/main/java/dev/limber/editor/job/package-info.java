/** Long work off the render thread. */
@NullMarked
package dev.limber.editor.job;

import org.jspecify.annotations.NullMarked;
