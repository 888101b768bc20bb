/** What menus and keys do. */
@NullMarked
package dev.limber.editor.action;

import org.jspecify.annotations.NullMarked;
