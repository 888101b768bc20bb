/** How fast the kernels are, by JMH: {@code java -jar benchmarks/target/benchmarks.jar}. */
@NullMarked
package dev.limber.benchmarks;

import org.jspecify.annotations.NullMarked;
