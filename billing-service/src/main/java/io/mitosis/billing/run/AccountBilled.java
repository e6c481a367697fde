package io.mitosis.billing.run;

/// Tells this process that a run has come past an account.
///
/// @param issued whether the invoice is new; else an earlier start of the run had issued it
record AccountBilled(boolean issued) {

}
