package io.mitosis.notification.inbox;

import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.CrudRepository;

interface Notifications extends CrudRepository<Notification, UUID> {

	Window<Notification> findByUserIdOrderByCreatedAtDescIdDesc(UUID userId, ScrollPosition from, Limit limit);

	Window<Notification> findByUserIdAndReadAtIsNullOrderByCreatedAtDescIdDesc(UUID userId, ScrollPosition from,
			Limit limit);

}
