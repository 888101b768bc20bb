/** How long the editor's frames take, and what they allocate. */
@NullMarked
package dev.limber.editor.bench;

import org.jspecify.annotations.NullMarked;
