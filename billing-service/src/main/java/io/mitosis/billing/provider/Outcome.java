package io.mitosis.billing.provider;

/// What the provider has said, if anything.
public enum Outcome {

	APPROVED, DECLINED,

	/// No answer, or none that says whether it has charged: to be asked again under the
	/// same key.
	UNKNOWN

}
