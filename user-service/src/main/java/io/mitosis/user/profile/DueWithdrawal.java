package io.mitosis.user.profile;

import java.time.Instant;

import org.springframework.data.mongodb.core.index.Indexed;

/// The mark on somebody who has left: their identity is still to be taken away.
///
/// @param due when to try, or to try again; indexed, for the sweep looks for the oldest
/// @param tries how often it went wrong
public record DueWithdrawal(@Indexed Instant due, int tries) {

}
