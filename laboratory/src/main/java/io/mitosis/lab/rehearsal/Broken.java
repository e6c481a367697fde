package io.mitosis.lab.rehearsal;

import io.mitosis.lab.fault.Fault;
import io.mitosis.lab.fault.Trouble;

/// Something that `./lab break` breaks.
///
/// @param trouble breaks and heals it
/// @param fault which one
record Broken(Trouble trouble, Fault fault) implements Cause {

	@Override
	public void begin() {
		this.trouble.cause(this.fault);
	}

	@Override
	public void end() {
		this.trouble.active(this.fault.name()).ifPresent(this.trouble::heal);
	}

}
