package io.mitosis.journeys;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/// Starts the system before the first journey and stops it after the last, whatever happens in between; a target that is
/// up already stays so.
final class SystemExtension extends TypeBasedParameterResolver<RunningSystem> implements TestWatcher {

	@Override
	public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
		leftOut(context);
		return context.getRoot()
			.getStore(Namespace.create(SystemExtension.class))
			.computeIfAbsent(RunningSystem.class, (key) -> new RunningSystem(), RunningSystem.class)
			.started();
	}

	@Override
	public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
		leftOut(context).add(cause);
	}

	/// Closed after the last journey.
	static LeftOut leftOut(ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(SystemExtension.class))
			.computeIfAbsent(LeftOut.class, (key) -> new LeftOut(Chosen.HOME.checkout().root()), LeftOut.class);
	}

	@Override
	public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
		System.err.printf("%s failed; what the system said meanwhile is in %s%n", context.getDisplayName(),
				Chosen.TARGET.isLocal() ? Chosen.HOME.logs() : Chosen.TARGET.logs("…"));
	}

}
