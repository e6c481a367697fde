package io.mitosis.lab.timeline;

import java.util.stream.Stream;

/// One place that knows something about a person.
interface Source {

	/// All that it knows by now.
	Stream<Moment> moments(Subject person);

}
