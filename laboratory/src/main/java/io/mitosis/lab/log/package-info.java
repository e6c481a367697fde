/// Reads the logs of the parts: JSON of our own programs, text of the others.
@NullMarked
package io.mitosis.lab.log;

import org.jspecify.annotations.NullMarked;
