/// The architecture's rules as tests. Each module checks its own classes; each rule is proven by a sample that breaks
/// it.
@NullMarked
package dev.tone.testkit.architecture;

import org.jspecify.annotations.NullMarked;
