/// What happens once at the start, without making the start wait.
@NullMarked
package io.mitosis.defaults.lifecycle;

import org.jspecify.annotations.NullMarked;
