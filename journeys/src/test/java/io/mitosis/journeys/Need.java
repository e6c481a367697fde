package io.mitosis.journeys;

import io.mitosis.lab.system.Target;

/// What a story needs that not every target has.
enum Need {

	/// To start, stop, break, or set up parts of the system, or to read their files.
	PROCESSES("has no processes to start, break or look into") {
		@Override
		boolean isMetBy(Target target) {
			return target.isLocal();
		}
	},

	/// To call services past the gateway.
	SERVICE_PORTS("does not publish the services' own ports") {
		@Override
		boolean isMetBy(Target target) {
			return target.publishesServices();
		}
	};

	private final String lack;

	Need(String lack) {
		this.lack = lack;
	}

	abstract boolean isMetBy(Target target);

	/// Why a story is left out.
	String reason(Target target) {
		return "--target %s %s".formatted(target, this.lack);
	}

}
