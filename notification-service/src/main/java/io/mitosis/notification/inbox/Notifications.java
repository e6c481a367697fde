package io.mitosis.notification.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.CrudRepository;

interface Notifications extends CrudRepository<Notification, UUID> {

	Optional<Notification> findByIdAndUserIdAndHiddenIsNull(UUID id, UUID userId);

	Window<Notification> findByUserIdAndHiddenIsNullOrderByCreatedAtDesc(UUID userId, ScrollPosition from, Limit limit);

	Window<Notification> findByUserIdAndHiddenIsNullAndReadAtIsNullOrderByCreatedAtDesc(UUID userId,
			ScrollPosition from, Limit limit);

	Window<Notification> findByUserIdAndHiddenIsNullOrderByCreatedAtAscIdAsc(UUID userId, ScrollPosition from,
			Limit limit);

	long countByUserIdAndHiddenIsNullAndReadAtIsNull(UUID userId);

	List<Notification> findByUserIdAndHiddenOrderByCreatedAt(UUID userId, Hidden hidden);

}
