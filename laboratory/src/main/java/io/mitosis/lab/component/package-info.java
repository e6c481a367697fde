/// What the system consists of: how each part is made ready, started, and known to be ready.
@NullMarked
package io.mitosis.lab.component;

import org.jspecify.annotations.NullMarked;
