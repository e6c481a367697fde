/// Takes the identity away from those who have left, however long Keycloak is away.
@NullMarked
package io.mitosis.user.withdrawal;

import org.jspecify.annotations.NullMarked;
