package io.mitosis.lab.command;

import java.util.concurrent.CountDownLatch;

/// Takes back what a command began when the command fails or is interrupted by Ctrl-C.
///
/// The interrupted thread itself does it, after it has let go of what it was doing; the JVM
/// only waits until that is done.
final class Undo {

	private final Runnable action;

	private final CountDownLatch finished = new CountDownLatch(1);

	private volatile boolean armed;

	private Undo(Runnable action) {
		this.action = action;
	}

	/// Prepares for the worst on behalf of the calling thread.
	static Undo prepare(Runnable action) {
		Undo undo = new Undo(action);
		Thread worker = Thread.currentThread();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> undo.interrupt(worker)));
		return undo;
	}

	/// Does a step after whose failure all is taken back.
	void during(Runnable step) {
		this.armed = true;
		try {
			step.run();
		}
		catch (RuntimeException ex) {
			takeBack();
			throw ex;
		}
	}

	private void takeBack() {
		Thread.interrupted();
		try {
			this.action.run();
		}
		finally {
			this.finished.countDown();
		}
	}

	/// What was begun shall stay.
	void forget() {
		this.finished.countDown();
	}

	private void interrupt(Thread worker) {
		if (!this.armed || this.finished.getCount() == 0) {
			return;
		}
		worker.interrupt();
		try {
			this.finished.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
