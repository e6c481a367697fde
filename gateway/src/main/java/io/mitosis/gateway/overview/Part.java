package io.mitosis.gateway.overview;

/// A part of the overview: how it is called where it is missing, and where it is read.
record Part<T>(String name, String path, Class<T> type) {

	static final Part<Profile> USER = new Part<>("user", "/api/v1/users/me", Profile.class);

	static final Part<Account> BILLING = new Part<>("billing", "/api/v1/account", Account.class);

	static final Part<UnreadCount> NOTIFICATION = new Part<>("notification", "/api/v1/notifications/unread-count",
			UnreadCount.class);

	String service() {
		return this.name + "-service";
	}

}
