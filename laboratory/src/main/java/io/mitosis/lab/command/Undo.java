package io.mitosis.lab.command;

import java.util.concurrent.CountDownLatch;

/// Takes back what a command began when the command fails or is interrupted by Ctrl-C.
///
/// The interrupted thread itself does it, after it has let go of what it was doing; the JVM
/// only waits until that is done.
final class Undo {

	private final CountDownLatch finished = new CountDownLatch(1);

	private volatile boolean armed;

	private Undo() {
	}

	/// Prepares for the worst on behalf of the calling thread.
	static Undo prepare() {
		Undo undo = new Undo();
		Thread worker = Thread.currentThread();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> undo.interrupt(worker)));
		return undo;
	}

	/// Does a step, and takes it back when it fails.
	void during(Runnable step, Runnable remedy) {
		this.armed = true;
		try {
			step.run();
		}
		catch (RuntimeException ex) {
			takeBack(remedy);
			throw ex;
		}
	}

	private void takeBack(Runnable remedy) {
		Thread.interrupted();
		try {
			remedy.run();
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
