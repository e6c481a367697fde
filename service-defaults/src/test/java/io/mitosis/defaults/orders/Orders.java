package io.mitosis.defaults.orders;

import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

public interface Orders extends CrudRepository<Order, UUID> {

}
