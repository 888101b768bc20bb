/** What panels are made of: fonts, icons, theme, text. */
@NullMarked
package dev.limber.editor.ui.widget;

import org.jspecify.annotations.NullMarked;
