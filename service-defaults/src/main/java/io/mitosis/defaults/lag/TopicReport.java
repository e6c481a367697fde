package io.mitosis.defaults.lag;

import java.util.Map;

/// What is known of the groups that listen to a topic, each by the group's name.
///
/// @param lag records that it has yet to read
/// @param positions the sum of its committed offsets, which grows as long as it works
/// @param deadLetters records that it has set aside
record TopicReport(Map<String, Long> lag, Map<String, Long> positions, Map<String, Long> deadLetters) {

}
