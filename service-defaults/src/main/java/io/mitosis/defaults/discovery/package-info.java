/// The registry's client: how an instance arrives, proves who it is, and leaves.
@NullMarked
package io.mitosis.defaults.discovery;

import org.jspecify.annotations.NullMarked;
