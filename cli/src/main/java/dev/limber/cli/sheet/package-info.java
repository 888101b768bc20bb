/** Contact sheets: stick figures in rows over time, drawn to judge a retargeting at a glance. */
@NullMarked
package dev.limber.cli.sheet;

import org.jspecify.annotations.NullMarked;
