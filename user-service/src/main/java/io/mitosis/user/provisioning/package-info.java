/// The profile of whoever signs in, made from the access token where there is none yet.
@NullMarked
package io.mitosis.user.provisioning;

import org.jspecify.annotations.NullMarked;
