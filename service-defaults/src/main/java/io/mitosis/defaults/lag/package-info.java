/// How far the consumers of this service's topic are behind, seen from the side that outlives them.
@NullMarked
package io.mitosis.defaults.lag;

import org.jspecify.annotations.NullMarked;
