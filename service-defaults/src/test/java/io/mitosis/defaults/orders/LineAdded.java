package io.mitosis.defaults.orders;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

@EventType("order.line-added.v1")
record LineAdded(UUID id, int number, String text) {

}
