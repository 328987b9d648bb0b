/// How well the cause of a failure is read out of logs whose error lines people have marked.
@NullMarked
package dev.tone.bench.failures;

import org.jspecify.annotations.NullMarked;
