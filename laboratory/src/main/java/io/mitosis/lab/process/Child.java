package io.mitosis.lab.process;

import io.mitosis.lab.system.LabException;

/// A process that ends by itself and that nobody needs without us.
///
/// @param process the process
public record Child(Process process) {

	/// Waits for its end; when we are interrupted it is ended.
	///
	/// @return its exit code
	public int await() {
		try {
			return this.process.waitFor();
		}
		catch (InterruptedException ex) {
			this.process.descendants().forEach(ProcessHandle::destroy);
			this.process.destroy();
			Thread.currentThread().interrupt();
			throw new LabException("Interrupted", ex);
		}
	}

}
