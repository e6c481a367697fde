package io.mitosis.lab.fault;

import io.mitosis.lab.component.Component;

/// Something that can be broken on purpose.
public sealed interface Fault {

	/// What it is called on the command line.
	String name();

	/// What happens, in a few words.
	String sentence();

	/// All instances of a component are killed, and started again when it is healed.
	///
	/// @param name what it is called
	/// @param component what dies
	record Away(String name, Component component) implements Fault {

		@Override
		public String sentence() {
			return "%s is killed".formatted(this.component.name());
		}

	}

	/// All instances of a component stand still: connections stay, and nothing answers.
	///
	/// @param name what it is called
	/// @param component what stands still
	record Frozen(String name, Component component) implements Fault {

		@Override
		public String sentence() {
			return "%s stands still and keeps its connections".formatted(this.component.name());
		}

	}

	/// Links to a dependency are slowed or cut by the proxy.
	///
	/// @param name what it is called
	/// @param sentence what happens
	/// @param client whose link, or empty for everybody's
	/// @param dependency what the links lead to
	/// @param quality what they do
	record OnLinks(String name, String sentence, String client, String dependency, Quality quality) implements Fault {
	}

	/// A malformed event, which cannot be taken back.
	///
	/// @param name what it is called
	record Poisoned(String name) implements Fault {

		@Override
		public String sentence() {
			return "two events that nobody can digest are put on user-events; they end as dead letters";
		}

	}

}
