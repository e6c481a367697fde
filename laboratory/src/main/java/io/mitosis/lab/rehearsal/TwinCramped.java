package io.mitosis.lab.rehearsal;

import io.mitosis.lab.component.Altered;
import io.mitosis.lab.system.LabException;

/// A second instance lives in a heap that what it keeps fills almost alone: the smallest of some that it starts in.
///
/// @param twin the instance
record TwinCramped(Twin twin) implements Cause {

	/// Each in MiB.
	private static final int FIRST = 36;

	private static final int STEP = 4;

	private static final int LAST = 96;

	@Override
	public void begin() {
		for (int heap = FIRST; heap <= LAST; heap += STEP) {
			if (startsIn(heap)) {
				return;
			}
		}
		throw new LabException("%s starts in no heap up to %d MiB".formatted(this.twin.name(), LAST));
	}

	private boolean startsIn(int heap) {
		try {
			this.twin.start((component) -> Altered.withHeap(component, heap));
			return true;
		}
		catch (LabException ex) {
			this.twin.kill();
			if (Thread.currentThread().isInterrupted()) {
				throw ex;
			}
			return false;
		}
	}

	@Override
	public void end() {
		this.twin.kill();
	}

}
