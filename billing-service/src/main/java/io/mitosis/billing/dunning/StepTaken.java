package io.mitosis.billing.dunning;

/// Tells this process that an invoice has come to a step of dunning.
record StepTaken(int step) {

}
