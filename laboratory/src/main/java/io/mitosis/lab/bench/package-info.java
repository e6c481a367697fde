/// Measures how long a registration takes to travel the system.
@NullMarked
package io.mitosis.lab.bench;

import org.jspecify.annotations.NullMarked;
