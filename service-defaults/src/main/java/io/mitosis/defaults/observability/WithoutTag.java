package io.mitosis.defaults.observability;

import java.util.stream.StreamSupport;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/// Takes a tag off the meters of a family.
///
/// @param family what their names start with
/// @param key of the tag
record WithoutTag(String family, String key) implements MeterFilter {

	@Override
	public Meter.Id map(Meter.Id id) {
		if (!id.getName().startsWith(this.family)) {
			return id;
		}
		return id.replaceTags(Tags.of(StreamSupport.stream(id.getTagsAsIterable().spliterator(), false)
			.filter((tag) -> !tag.getKey().equals(this.key))
			.toList()));
	}

}
