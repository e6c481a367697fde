/// Meets every call: who is it, and does their standing allow it.
@NullMarked
package io.mitosis.user.admission;

import org.jspecify.annotations.NullMarked;
