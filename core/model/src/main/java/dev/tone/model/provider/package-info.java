/// Who builds and serves what is deployed, what they can do, and how a project is connected to them.
@NullMarked
package dev.tone.model.provider;

import org.jspecify.annotations.NullMarked;
