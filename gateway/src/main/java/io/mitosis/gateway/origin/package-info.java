/// Which pages of other origins may call what (CORS).
@NullMarked
package io.mitosis.gateway.origin;

import org.jspecify.annotations.NullMarked;
