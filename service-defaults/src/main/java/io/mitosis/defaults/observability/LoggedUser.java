package io.mitosis.defaults.observability;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The id of the person for whom a thread works, as it stands in every line of the log: `user.id` in the MDC.
///
/// As an accessor it goes along to other threads wherever the trace does.
public final class LoggedUser implements ThreadLocalAccessor<String> {

	private static final String KEY = "user.id";

	/// Names the person from now on, until [#forget()].
	public static void remember(String id) {
		MDC.put(KEY, id);
	}

	/// Names nobody any more.
	public static void forget() {
		MDC.remove(KEY);
	}

	@Override
	public Object key() {
		return KEY;
	}

	@Override
	public @Nullable String getValue() {
		return MDC.get(KEY);
	}

	@Override
	public void setValue(String id) {
		remember(id);
	}

	@Override
	public void setValue() {
		forget();
	}

}
