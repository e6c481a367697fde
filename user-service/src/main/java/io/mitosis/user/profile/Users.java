package io.mitosis.user.profile;

import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

public interface Users extends CrudRepository<User, UUID> {

	boolean existsByEmailKey(String emailKey);

}
