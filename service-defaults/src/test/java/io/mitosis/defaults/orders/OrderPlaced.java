package io.mitosis.defaults.orders;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

@EventType("order.placed.v1")
record OrderPlaced(UUID id) {

}
