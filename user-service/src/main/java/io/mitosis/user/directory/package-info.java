/// Looks people up: oneself, one by id, many by filter.
@NullMarked
package io.mitosis.user.directory;

import org.jspecify.annotations.NullMarked;
