/// The person: who they are to us, and where their registration stands.
@NullMarked
package io.mitosis.user.profile;

import org.jspecify.annotations.NullMarked;
