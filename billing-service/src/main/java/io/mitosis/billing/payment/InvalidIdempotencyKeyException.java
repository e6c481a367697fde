package io.mitosis.billing.payment;

/// A payment without one readable `Idempotency-Key`.
class InvalidIdempotencyKeyException extends RuntimeException {

}
