package io.mitosis.user.profile;

import java.util.UUID;

/// Within this service: somebody new has been stored.
///
/// @param how they came, such as `registration`
/// @param emailVerified whether their address is known to be theirs
public record UserJoined(UUID id, String how, boolean emailVerified) {

}
