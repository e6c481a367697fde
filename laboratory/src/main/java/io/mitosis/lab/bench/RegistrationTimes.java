package io.mitosis.lab.bench;

import java.time.Duration;

/// How long one registration took.
///
/// @param answered from the request to its `201`
/// @param active from the `201` to `user.activated.v1`
/// @param mailed from the `201` to the welcome in the mailbox
record RegistrationTimes(Duration answered, Duration active, Duration mailed) {

}
