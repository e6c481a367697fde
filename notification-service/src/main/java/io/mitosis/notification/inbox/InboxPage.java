package io.mitosis.notification.inbox;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;

/// A part of an inbox, newest first.
///
/// @param next the cursor to go on with, absent on the last page
record InboxPage(List<NotificationView> items, @Nullable String next) {

	static InboxPage of(Window<Notification> window) {
		List<NotificationView> items = window.map(NotificationView::of).getContent();
		return new InboxPage(items, window.hasNext() ? Cursor.behind(window.getContent().getLast()).toString() : null);
	}

}
