package io.mitosis.billing.reaction;

import java.util.Set;

/// Why somebody is suspended.
record Suspension(Set<String> causes) {

}
