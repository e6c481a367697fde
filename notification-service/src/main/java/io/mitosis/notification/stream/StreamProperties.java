package io.mitosis.notification.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How live streams behave.
///
/// @param heartbeat the pause between two comments that keep a silent stream open
/// @param perPerson how many streams one person may have at this instance; one more ends the oldest
/// @param queue how many messages wait for a slow client before its stream is dropped
@ConfigurationProperties("mitosis.stream")
record StreamProperties(@DefaultValue("15s") Duration heartbeat, @DefaultValue("5") int perPerson,
		@DefaultValue("100") int queue) {

}
