package io.mitosis.lab.component;

/// Looks once whether something is ready.
public interface Probe {

	/// Whether it is ready now; whatever goes wrong means that it is not.
	boolean succeeds();

	/// What is waited for, in a few words.
	String description();

}
