/// Routes of rules and gates.
@NullMarked
package dev.tone.platform.governance.web;

import org.jspecify.annotations.NullMarked;
