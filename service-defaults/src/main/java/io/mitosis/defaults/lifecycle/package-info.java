/// What happens once at the start, without making the start wait, and what is done again and again.
@NullMarked
package io.mitosis.defaults.lifecycle;

import org.jspecify.annotations.NullMarked;
