package io.mitosis.defaults.orders;

import java.util.UUID;

import io.mitosis.defaults.events.EventType;

@EventType("stock.reserved.v1")
record StockReserved(UUID id, int pieces) {

}
