/** Reading in a separate process, for code that damaged files can crash. */
@NullMarked
package dev.limber.io.worker;

import org.jspecify.annotations.NullMarked;
