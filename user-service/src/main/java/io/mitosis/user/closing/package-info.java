/// How people leave for good.
@NullMarked
package io.mitosis.user.closing;

import org.jspecify.annotations.NullMarked;
