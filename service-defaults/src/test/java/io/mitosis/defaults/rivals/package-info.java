/// A service whose two listeners would take each other's events away, which does not start.
@NullMarked
package io.mitosis.defaults.rivals;

import org.jspecify.annotations.NullMarked;
