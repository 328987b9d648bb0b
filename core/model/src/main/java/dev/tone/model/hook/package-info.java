/// Addresses that others call to make something happen in a project.
@NullMarked
package dev.tone.model.hook;

import org.jspecify.annotations.NullMarked;
