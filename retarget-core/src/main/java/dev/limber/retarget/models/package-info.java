/** The retargeting methods for users, and their models. */
@NullMarked
package dev.limber.retarget.models;

import org.jspecify.annotations.NullMarked;
