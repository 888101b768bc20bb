/** All parts of the editor, made once and handed to the panels. */
@NullMarked
package dev.limber.editor.parts;

import org.jspecify.annotations.NullMarked;
