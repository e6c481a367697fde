/// The life of a system: it is started, looked at, changed and stopped.
@NullMarked
package io.mitosis.lab.running;

import org.jspecify.annotations.NullMarked;
