/// Versions of the API: which there are, and what is about to go.
@NullMarked
package io.mitosis.gateway.version;

import org.jspecify.annotations.NullMarked;
