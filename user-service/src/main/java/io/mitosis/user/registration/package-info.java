/// Registration through our own API: an identity first, then the profile.
@NullMarked
package io.mitosis.user.registration;

import org.jspecify.annotations.NullMarked;
