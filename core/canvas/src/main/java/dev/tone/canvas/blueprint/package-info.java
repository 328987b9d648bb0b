/// What a drawing describes, as something that can be deployed: [Compiler] turns a document into a [Blueprint], and the
/// packages below turn that into text and text back into a drawing.
@NullMarked
package dev.tone.canvas.blueprint;

import org.jspecify.annotations.NullMarked;
