/** Project files, recent files and native dialogs. */
@NullMarked
package dev.limber.editor.file;

import org.jspecify.annotations.NullMarked;
