package io.mitosis.lab.payment;

import java.time.Instant;
import java.util.List;

/// What the payment sandbox remembers.
///
/// @param begin since when: what was charged before its last start is forgotten
/// @param charges what it approved, one for each key
public record Journal(Instant begin, List<Charge> charges) {

}
