/// The one change that people make to their own profile.
@NullMarked
package io.mitosis.user.renaming;

import org.jspecify.annotations.NullMarked;
