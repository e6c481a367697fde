package io.mitosis.lab.recovery;

/// What became of the copies of a service.
///
/// @param copies that are as the topic tells
/// @param tombstones of people who have left
/// @param missing people of whom the topic tells something newer than the copy, or whom nobody copied
/// @param untold copies of which the topic tells nothing any more, left as they were
public record Rebuilt(long copies, long tombstones, long missing, long untold) {

}
