/// The identity behind a person, kept by Keycloak: this is the only package that calls it.
@NullMarked
package io.mitosis.user.identity;

import org.jspecify.annotations.NullMarked;
