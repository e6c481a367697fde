package io.mitosis.user.profile;

import java.util.UUID;

/// Within this service: somebody has left, and that is stored.
///
/// @param status CLOSED when they wanted to, REJECTED when not
public record UserLeft(UUID id, UserStatus status) {

}
