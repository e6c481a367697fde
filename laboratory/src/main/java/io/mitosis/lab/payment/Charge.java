package io.mitosis.lab.payment;

import java.time.Instant;

/// A charge that the provider approved.
///
/// @param key the payment's id; however often it was sent, it is one charge
/// @param time when it was approved first
public record Charge(String key, Instant time) {

}
