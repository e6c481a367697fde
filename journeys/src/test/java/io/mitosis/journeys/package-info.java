/// Stories told from outside: real processes, started by the lab program, met only where their users meet them.
@NullMarked
package io.mitosis.journeys;

import org.jspecify.annotations.NullMarked;
