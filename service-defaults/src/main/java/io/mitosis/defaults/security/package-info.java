/// OAuth2 resource server against one Keycloak realm: issuer, audience, expiry, roles.
@NullMarked
package io.mitosis.defaults.security;

import org.jspecify.annotations.NullMarked;
