@NullMarked
package dev.tone.model;

import org.jspecify.annotations.NullMarked;
