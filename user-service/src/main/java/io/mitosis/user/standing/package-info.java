/// What people may do in the state they are in, and the refusals when they may not.
@NullMarked
package io.mitosis.user.standing;

import org.jspecify.annotations.NullMarked;
