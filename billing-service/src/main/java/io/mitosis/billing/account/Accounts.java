package io.mitosis.billing.account;

import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

public interface Accounts extends CrudRepository<Account, UUID> {

}
