/// Dead letters: what a service could not handle, seen and put back where it came from.
@NullMarked
package io.mitosis.lab.dlt;

import org.jspecify.annotations.NullMarked;
